package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.sweep.DatabaseState;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.Owner;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was signed, approved, decided, sent or minuted stays as it is, by every door of the service and in the database itself; what comes later stands beside it. */
@ReviewTest
class NothingSignedIsEditedTest {

    /** Table of a record, and changes to it that would be a forgery. */
    private static final Map<String, List<String>> FORGERIES = new TreeMap<>(Map.of(
        "imr", List.of("narrative = 'Nothing was missed'", "author = 'police-lead'", "signed_off_by = 'manager'", "signed_off_on = date '2000-01-01'",
            "number = 9", "signatory_role = 'Constable'", "proposed_actions = '[]'", "report = '[]'"),
        "terms_of_reference", List.of("key_issues = 'None'", "period_from = date '2000-01-01'", "decided_by = 'manager'", "agencies = '[]'"),
        "overview_version", List.of("text = '{}'", "author = 'manager'", "written_on = date '2000-01-01'"),
        "approval", List.of("decisions = '[]'", "present = '[]'", "conflicts = '[]'", "meeting_on = date '2000-01-01'", "recorded_by = 'manager'"),
        "screening", List.of("reasons = 'None'", "recommendation = 'NO_REVIEW'", "conflicts = '[]'", "meeting_on = date '2000-01-01'"),
        "decision", List.of("reasons = 'None'", "outcome = 'DECLINE'", "decided_by = 'manager'", "decided_on = date '2000-01-01'", "guidance_version = 'WT2006'"),
        "notification", List.of("sent_on = date '2000-01-01'", "recipient = 'FAMILY'", "reference = 'Another'"),
        "monitoring_return", List.of("lines = '[]'", "note = 'None'", "held_on = date '2000-01-01'"),
        "identity_reading", List.of("read_by = 'chair'", "reason = 'None'", "read_at = now()")));

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private AgreedActions agreed;
    @Autowired
    private Documents documents;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcTemplate service;
    @Autowired
    private Owner owner;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    @Test
    @DisplayName("no completed task takes answers again, by anybody who did it or could have")
    void completedTasks() {
        Review review = approved();
        Map<String, String> done = new TreeMap<>();
        history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(review.reference()).taskDeleteReason("completed").list()
            .forEach(task -> done.put(task.getId(), task.getAssignee()));
        assertThat(done).hasSizeGreaterThan(8);
        Map<String, WebPerson> people = new TreeMap<>();
        people.put("manager", person("manager"));
        done.values().forEach(doer -> people.computeIfAbsent(doer, this::person));
        Map<String, String> before = DatabaseState.of(owner.jdbc());
        done.forEach((task, doer) -> {
            for (String person : List.of(doer, "manager")) {
                WebPerson again = people.get(person);
                assertThat(again.put("/api/tasks/" + task + "/answers", Map.of("version", 1, "answers", Map.of())).status()).isEqualTo(404);
                assertThat(again.post("/api/tasks/" + task + "/complete", Map.of("answers", Map.of())).status()).isEqualTo(404);
                assertThat(again.post("/api/tasks/" + task + "/claim", null).status()).isEqualTo(404);
                assertThat(again.raw("POST", "/camunda/api/engine/engine/default/task/" + task + "/complete", "{}").status()).isBetween(400, 404);
            }
        });
        assertThat(DatabaseState.of(owner.jdbc())).isEqualTo(before);
    }

    @Test
    @DisplayName("neither a review, nor a document of the frozen pack, nor the log has a method that changes it")
    void noSuchMethod() {
        Review review = approved();
        StoredDocument pack = documents.latest(review.id(), DocumentKind.OVERVIEW, null).orElseThrow();
        assertThat(pack.frozenAt()).isPresent();
        UUID frozen = pack.id();
        WebPerson manager = person("manager");
        WebPerson auditor = person("auditor");
        Map<String, String> before = DatabaseState.of(owner.jdbc());
        for (String method : List.of("PUT", "POST", "PATCH", "DELETE")) {
            for (String path : List.of("/api/reviews/" + review.reference(), "/reviews/" + review.reference(), "/api/documents/" + frozen,
                "/api/documents/" + frozen + "/state", "/api/reviews", "/api/annual-reports/2011")) {
                assertThat(manager.raw(method, path, "{}").status()).as("%s %s", method, path).isBetween(400, 499);
            }
            for (String path : List.of("/api/access-log", "/api/access-log/1", "/api/access-log/export", "/access-log")) {
                assertThat(auditor.raw(method, path, "{}").status()).as("%s %s", method, path).isBetween(400, 499);
            }
        }
        assertThat(DatabaseState.of(owner.jdbc())).isEqualTo(before);
    }

    @Test
    @DisplayName("the database refuses to change or remove any of it, to the service and to the owner of the tables")
    void theDatabase() {
        Review approved = approved();
        Review decided = decided();
        northbeck.today("2011-05-18");
        Review monitored = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(monitored, AgreedActions.action("Train", "eastshire-police", "police-owner", "2011-12-31"));
        northbeck.start("action-plan-monitoring", monitored, Map.of());
        northbeck.moveTo("2011-08-31");
        northbeck.as("subgroup-chair").completes("review-monitoring-return", monitored, Map.of("meetingOn", "2011-08-31", "nextReturnDue", "2011-11-30"));
        person("manager").post("/api/reviews/" + decided.reference() + "/identity", Map.of("reason", "To match our own record"));

        List<UUID> reviews = List.of(approved.id(), decided.id(), monitored.id());
        FORGERIES.forEach((table, forgeries) -> {
            UUID id = owner.jdbc().queryForList("select id from " + table + " where review_id in (?, ?, ?)", UUID.class, reviews.toArray()).stream().findFirst()
                .orElseThrow(() -> new AssertionError("no " + table));
            Map<String, Object> before = owner.jdbc().queryForMap("select * from " + table + " where id = ?", id);
            for (JdbcTemplate who : List.of(service, owner.jdbc())) {
                forgeries.forEach(forgery -> tried(who, "update " + table + " set " + forgery + " where id = ?", id));
                tried(who, "delete from " + table + " where id = ?", id);
            }
            assertThat(owner.jdbc().queryForMap("select * from " + table + " where id = ?", id)).as(table).usingRecursiveComparison().isEqualTo(before);
        });
    }

    /** The owner meets the trigger. The service meets it too, or does not even see the row. */
    private void tried(JdbcTemplate who, String statement, UUID id) {
        if (who == service) {
            try {
                assertThat(service.update(statement, id)).as(statement).isZero();
            } catch (DataAccessException refused) {
                assertThat(refused).as(statement).isNotNull();
            }
        } else {
            assertThatThrownBy(() -> who.update(statement, id)).as(statement).isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("a record in");
        }
    }

    private Review approved() {
        Review review = reported.withLscb();
        transaction.executeWithoutResult(status -> {
            try {
                StoredDocument upload = documents.upload("Overview.txt", "text/plain", new ByteArrayInputStream("Why it happened".getBytes(StandardCharsets.UTF_8)),
                    "manager");
                documents.file(new UploadedFile(upload.id(), upload.name(), upload.size()), review.id(), DocumentKind.OVERVIEW, null, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(ReportsAccepted.ON));
        return review;
    }

    private Review decided() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        cases.upToScreening(review, "2010-09-06");
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.but(QtReferral.screenReferral(), "meetingOn", "2010-09-06"));
        northbeck.as("chair").completes("decide-on-review", review, QtReferral.but(QtReferral.decideOnReview(), "decidedOn", "2010-09-06"));
        return review;
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
