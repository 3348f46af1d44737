package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
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

/** What cannot be put on record does not happen, whatever it is. */
@ReviewTest
@DisplayName("While the access log cannot be written")
class NothingWithoutTheLogTest {

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Flyway flyway;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private WebPerson author;
    private WebPerson manager;
    private Map<String, Object> paper;
    private boolean broken;

    @BeforeEach
    void theHospitalIsAboutToAnswer() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.today("2010-09-08");
        List.of("hospital-lead", "pct-lead").forEach(lead -> northbeck.as(lead).completes("secure-records", review, QtReferral.secureRecords()));
        author = person("hospital-author");
        manager = person("manager");
        paper = author.uploads("records.txt", "CANARY of the ward");
        Map<String, Object> answers = new HashMap<>(QtReferral.returnAgencyInformation());
        answers.put("papers", List.of(paper));
        author.completes("return-agency-information", review.reference(), answers);
    }

    @AfterEach
    void mend() {
        if (broken) {
            owner().execute("alter table access_log_away rename to access_log");
        }
    }

    @Test
    @DisplayName("no review, list, form or name is shown")
    void nothingIsRead() {
        String task = "/api/tasks/" + manager.tasks("record-ofsted-notice", review.reference()).get(0).path("id").asText();
        breakTheLog();
        for (String path : List.of("/api/reviews", "/api/reviews/" + review.reference(), "/reviews", "/reviews/" + review.reference(), task + "/form")) {
            failed(manager.get(path), path);
        }
        failed(manager.post("/api/reviews/" + review.reference() + "/identity", Map.of("reason", "To match the hospital's record")), "identity");
    }

    @Test
    @DisplayName("no file leaves the service")
    void nothingIsDownloaded() {
        breakTheLog();
        failed(manager.get("/api/documents/" + paper.get("id")), "download");
    }

    @Test
    @DisplayName("no task is completed and no review is begun")
    void nothingIsChanged() {
        WebPerson nurse = person("pct-author");
        String task = "/api/tasks/" + nurse.tasks("return-agency-information", review.reference()).get(0).path("id").asText();
        breakTheLog();
        failed(nurse.post(task + "/complete", Map.of("answers", QtReferral.returnAgencyInformation())), "complete");
        failed(manager.post("/api/processes/serious-case-review/start", Map.of("answers", QtReferral.caseReferred())), "start");
        failed(author.tryToUpload("more.txt", "More of the ward"), "upload");
        mend();
        broken = false;
        assertThat(nurse.tasks("return-agency-information", review.reference())).hasSize(1);
        assertThat(nurse.get(task + "/form").body().path("version").asLong()).as("nothing was stored").isZero();
    }

    @Test
    @DisplayName("nobody signs in")
    void nobodySignsIn() {
        WebPerson late = new WebPerson("http://localhost:" + port, json);
        breakTheLog();
        failed(late.tryToSignIn("police-lead", "northbeck-demo"), "sign in");
        assertThat(late.get("/api/tasks").status()).isEqualTo(401);
    }

    private void failed(WebPerson.Answer answer, String what) {
        assertThat(answer.status()).as(what).isEqualTo(500);
        assertThat(answer.text()).as(what).doesNotContain("CANARY", "Barton", "Child QT", "access_log", "SQL");
    }

    private void breakTheLog() {
        owner().execute("alter table access_log rename to access_log_away");
        broken = true;
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(flyway.getConfiguration().getDataSource());
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
