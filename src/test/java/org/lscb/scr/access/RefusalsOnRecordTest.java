package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever tries what is not theirs leaves one entry for each try, and nothing that they typed. */
@ReviewTest
class RefusalsOnRecordTest {

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired JdbcTemplate jdbc;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private String task;
    private WebPerson police;
    private long before;

    @BeforeEach
    void theManagerHasATask() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.caseReferred());
        task = person("manager").tasks("check-referral", review.reference()).get(0).path("id").asText();
        police = person("police-author");
        before = Objects.requireNonNull(jdbc.queryForObject("select max(sequence) from access_log", Long.class));
    }

    @Test
    @DisplayName("another's task: reading, saving, checking, claiming, giving back and completing are six refusals")
    void anothersTask() {
        String path = "/api/tasks/" + task;
        List<WebPerson.Answer> answers = List.of(police.get(path + "/form"), police.put(path + "/answers", Map.of("version", 0, "answers", Map.of("a", "CANARY"))),
            police.post(path + "/answers/check", null), police.post(path + "/claim", null), police.post(path + "/unclaim", null), police.post(path + "/complete", null));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
        assertThat(refusals()).containsExactly("READ request " + task + " GET /api/tasks/{id}/form: 404",
            "CHANGE request " + task + " PUT /api/tasks/{id}/answers: 404", "CHANGE request " + task + " POST /api/tasks/{id}/answers/check: 404",
            "CHANGE request " + task + " POST /api/tasks/{id}/claim: 404", "CHANGE request " + task + " POST /api/tasks/{id}/unclaim: 404",
            "CHANGE request " + task + " POST /api/tasks/{id}/complete: 404");
    }

    @Test
    @DisplayName("a process that others start, a guessed id and a page of nobody are refusals, without what was typed")
    void guesses() {
        police.get("/api/processes/discontinue-review/form");
        police.get("/api/tasks/CANARY/form");
        police.get("/reviews/CANARY");
        assertThat(refusals()).containsExactly("READ request - GET /api/processes/{key}/form: 404", "READ request - GET /api/tasks/{id}/form: 404",
            "READ review - -");
    }

    @Test
    @DisplayName("what somebody signed in sends without the token of a page is a refusal; what strangers send is not")
    void withoutToken() {
        assertThat(police.withoutToken("POST", "/api/tasks/" + task + "/claim").status()).isEqualTo(403);
        assertThat(refusals()).containsExactly("CHANGE request - without the page's token, or not open to anybody");
        assertThat(new WebPerson("http://localhost:" + port, json).withoutToken("POST", "/api/tasks/x/claim").status()).isIn(401, 403);
        assertThat(refusals()).hasSize(1);
    }

    private List<String> refusals() {
        return jdbc.queryForList("select action || ' ' || object || ' ' || coalesce(object_id, '-') || ' ' || coalesce(reason, '-') from access_log "
            + "where sequence > ? and outcome = 'REFUSED' order by sequence", String.class, before);
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
