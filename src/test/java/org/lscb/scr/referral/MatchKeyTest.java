package org.lscb.scr.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the coordinator of the child death overview panel gets of the identity register: enough to find the child, and no name (domain.md 3.3). */
@ReviewTest
class MatchKeyTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Review review;

    @BeforeEach
    void aChildDied() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.but(QtReferral.caseReferred(), "cdopReference", "CDOP-2010-31"));
    }

    @Test
    @DisplayName("the coordinator is shown case code, date of birth, day of the incident and the panel's own reference, and each look goes on record")
    void theKey() {
        WebPerson cdop = person("cdop");
        WebPerson.Answer form = cdop.get("/api/tasks/" + taskId("tell-cdop") + "/form");
        assertThat(form.body().at("/context/matchKey").asText())
            .isEqualTo("Child QT, born on 1 July 2009; incident on 2 September 2010; the panel's reference CDOP-2010-31");
        assertThat(form.text()).as("no name, and nothing of the sibling or the adults").doesNotContain("Barton", "Nolan", "Amy", "Leo", "Donna", "MOTHER");
        assertThat(looks("cdop")).isEqualTo(1);
        cdop.get("/api/tasks/" + taskId("tell-cdop") + "/form");
        assertThat(looks("cdop")).isEqualTo(2);
        assertThat(database.queryForObject("select count(*) from identity_reading where review_id = ? and read_by = 'cdop'", Long.class, review.id())).isEqualTo(2);
    }

    @Test
    @DisplayName("the form for the panel's conclusion shows it as well")
    void atTheEnd() {
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).setVariable("reviewId", review.id().toString())
            .startBeforeActivity("record-cdop-conclusion").execute();
        WebPerson.Answer form = person("cdop").get("/api/tasks/" + taskId("record-cdop-conclusion") + "/form");
        assertThat(form.body().at("/context/matchKey").asText()).startsWith("Child QT, born on 1 July 2009");
        assertThat(form.text()).doesNotContain("Barton");
        assertThat(looks("cdop")).isEqualTo(1);
    }

    @Test
    @DisplayName("with it the register itself stays shut")
    void noMore() {
        assertThat(person("cdop").post("/api/reviews/" + review.reference() + "/identity", java.util.Map.of("reason", "To match the child here")).status())
            .isEqualTo(404);
        assertThat(person("cdop").get("/reviews/" + review.reference() + "/identity").status()).isEqualTo(404);
    }

    private String taskId(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(review.reference()).taskDefinitionKey(key).singleResult().getId();
    }

    private long looks(String actor) {
        return database.queryForObject("select count(*) from access_log where review_id = ? and object = 'identity entry' and action = 'READ'"
            + " and outcome = 'DONE' and actor = ?", Long.class, review.id(), actor);
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
