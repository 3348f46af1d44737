package org.lscb.scr.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.referral.QtReferral.but;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Accounts;
import org.lscb.scr.agency.Directory;
import org.lscb.scr.agency.Membership;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A member of the sub-group withdraws from one case (rule I10): from the next request on it is not there for them, and every other case is as before. */
@ReviewTest
class WithdrawalTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String PASSWORD = "northbeck-demo";
    private static final String DAY = "2010-09-06";

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private Documents documents;
    @Autowired
    private Directory directory;
    @Autowired
    private Membership membership;
    @Autowired
    private Accounts accounts;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private final String secondChair = "c" + UUID.randomUUID().toString().substring(0, 8);
    private Review review;
    private Review other;
    private UUID minutes;

    @BeforeEach
    void twoCasesBeforeTheSubGroup() {
        northbeck.today(DAY);
        directory.take(new Directory.Listing(List.of(), List.of(new Directory.ListedPerson(secondChair, "Ann Other", "Second chair", "northbeck-lscb", Set.of(), null,
            Set.of(StandingRole.SUBGROUP_CHAIR, StandingRole.SUBGROUP_MEMBER), false))));
        accounts.setPassword(secondChair, PASSWORD);
        review = beforeTheSubGroup();
        other = beforeTheSubGroup();
        minutes = filed(review);
    }

    @AfterEach
    void andLeaves() {
        membership.leave(secondChair, "The test is over");
    }

    @Test
    @DisplayName("a member sees nothing of the case that they withdrew from, by no door, and the other one as before")
    void aMember() {
        WebPerson member = person("subgroup-education");
        assertSeen(member);
        northbeck.as("subgroup-chair").completes("screen-referral", review, meeting("GATHER_INFO", "subgroup-education"));

        assertNotThere(member);
        assertThat(member.get("/api/reviews/" + other.reference()).body().has("referral")).isTrue();
        assertThat(member.raw("GET", "/reviews", null).text()).contains(other.reference());
        assertSeen(person("subgroup-police"));
        assertThat(refusals("subgroup-education")).as("each attempt is on record").isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("voting on the case again gives it back")
    void votesAgain() {
        WebPerson member = person("subgroup-education");
        northbeck.as("subgroup-chair").completes("screen-referral", review, meeting("GATHER_INFO", "subgroup-education"));
        assertNotThere(member);
        gathered();
        assertNotThere(member);
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.but(QtReferral.screenReferral(), "meetingOn", DAY));
        assertSeen(member);
    }

    @Test
    @DisplayName("who stays withdrawn learns of neither the decision nor what follows")
    void staysWithdrawn() {
        WebPerson member = person("subgroup-education");
        northbeck.as("subgroup-chair").completes("screen-referral", review, meeting("SCR", "subgroup-education"));
        northbeck.as("chair").completes("decide-on-review", review, but(QtReferral.decideOnReview(), "decidedOn", DAY));
        assertThat(person("subgroup-police").get("/api/reviews/" + review.reference()).body().has("decisions")).isTrue();
        assertNotThere(member);
    }

    @Test
    @DisplayName("the sub-group's chair cannot record the own withdrawal, and is not offered the case again: not in a list, not in a count, not by its form")
    void theChairOfTheSubGroup() throws IOException {
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review, meeting("GATHER_INFO", "subgroup-chair")))
            .extractingByKey("conflicts.0.member").asString().contains("somebody else has to record the meeting");
        String firstMeeting = northbeck.as(secondChair).task("screen-referral", review).id();
        tasks.setAssignee(firstMeeting, null);
        northbeck.as(secondChair).completes("screen-referral", review, meeting("GATHER_INFO", "subgroup-chair"));
        gathered();

        WebPerson chair = person("subgroup-chair");
        assertNotThere(chair);
        String task = northbeck.as(secondChair).task("screen-referral", review).id();
        assertThat(chair.get("/api/tasks?size=200").body().toString()).doesNotContain(review.reference()).contains(other.reference());
        assertThat(chair.get("/api/tasks?size=200&reference=" + review.reference()).body().path("total").asLong()).isZero();
        Map<String, Object> answers = but(QtReferral.screenReferral(), "meetingOn", DAY);
        assertThat(chair.get("/api/tasks/" + task + "/form").status()).isEqualTo(404);
        assertThat(chair.post("/api/tasks/" + task + "/claim", null).status()).isEqualTo(404);
        assertThat(chair.put("/api/tasks/" + task + "/answers", Map.of("version", 0, "answers", answers)).status()).isEqualTo(404);
        assertThat(chair.post("/api/tasks/" + task + "/complete", Map.of("answers", answers)).status()).isEqualTo(404);
        chair.get("/camunda/app/tasklist/default/");
        assertThat(chair.raw("GET", ENGINE + "/task/" + task, null).status()).isEqualTo(404);
        assertThat(chair.raw("POST", ENGINE + "/task/" + task + "/claim", "{\"userId\":\"subgroup-chair\"}").status()).isEqualTo(404);
        for (JsonNode list : chair.get(ENGINE + "/filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=15").body()) {
            String path = ENGINE + "/filter/" + list.path("id").asText();
            assertThat(chair.raw("POST", path + "/list?firstResult=0&maxResults=15", "{\"sorting\":[]}").text()).doesNotContain(review.reference(), task);
        }

        northbeck.as(secondChair).completes("screen-referral", review, answers);
        assertSeen(chair);
    }

    @Test
    @DisplayName("where nobody is left to chair, the business manager finds the task and so does a chair who is appointed now")
    void nobodyLeft() {
        northbeck.as(secondChair).completes("screen-referral", review, meeting("GATHER_INFO", "subgroup-chair"));
        membership.end(secondChair, StandingRole.SUBGROUP_CHAIR, "Another post");
        gathered();
        assertThat(northbeck.as("subgroup-chair").tasks("screen-referral", review)).isEmpty();
        assertThat(northbeck.as("manager").tasks("screen-referral", review)).hasSize(1);
        assertThat(northbeck.as(secondChair).tasks("screen-referral", review)).isEmpty();
        membership.grant(secondChair, StandingRole.SUBGROUP_CHAIR);
        assertThat(northbeck.as(secondChair).tasks("screen-referral", review)).hasSize(1);
        membership.end(secondChair, StandingRole.SUBGROUP_CHAIR, "And away again");
        assertThat(northbeck.as(secondChair).tasks("screen-referral", review)).isEmpty();
        northbeck.as("manager").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", DAY));
        assertThat(northbeck.openTasks("decide-on-review", review)).isOne();
    }

    private void assertSeen(WebPerson person) {
        assertThat(person.get("/api/reviews/" + review.reference()).body().has("referral")).isTrue();
        assertThat(person.raw("GET", "/reviews/" + review.reference(), null).status()).isEqualTo(200);
        assertThat(person.get("/api/reviews").body().toString()).contains(review.reference());
        assertThat(person.post("/api/reviews/" + review.reference() + "/identity", Map.of("reason", "To match our own record")).status()).isEqualTo(200);
        assertThat(person.raw("GET", "/api/documents/" + minutes, null).status()).isEqualTo(200);
    }

    private void assertNotThere(WebPerson person) {
        assertThat(person.get("/api/reviews/" + review.reference()).status()).isEqualTo(404);
        assertThat(person.raw("GET", "/reviews/" + review.reference(), null).status()).isEqualTo(404);
        assertThat(person.get("/api/reviews").body().toString()).doesNotContain(review.reference());
        assertThat(person.raw("GET", "/reviews", null).text()).doesNotContain(review.reference());
        assertThat(person.raw("GET", "/", null).text()).doesNotContain(review.reference());
        assertThat(person.post("/api/reviews/" + review.reference() + "/identity", Map.of("reason", "To match our own record")).status()).isEqualTo(404);
        assertThat(person.raw("GET", "/reviews/" + review.reference() + "/identity", null).status()).isEqualTo(404);
        assertThat(person.raw("GET", "/api/documents/" + minutes, null).status()).isEqualTo(404);
        assertThat(person.get("/api/tasks?size=200").body().toString()).doesNotContain(review.reference());
    }

    private Review beforeTheSubGroup() {
        Review referred = cases.referred(but(QtReferral.caseReferred(), "referrerRole", "PROFESSIONAL", "referrerAgency", null,
            "agencies", List.of("eastshire-police", "northbeck-pct")));
        cases.upToScreening(referred, DAY);
        return referred;
    }

    private void gathered() {
        northbeck.as("manager").completes("gather-information", review, Map.of("gatheredOn", DAY, "source", "Coroner's officer",
            "information", "The injury was not accidental.", "outcome", "DIED", "abuse", "KNOWN", "concern", "YES"));
    }

    private static Map<String, Object> meeting(String recommendation, String withdrawn) {
        return but(QtReferral.screenReferral(), "meetingOn", DAY, "recommendation", recommendation, "wanted", "Cause of death", "wantedBy", "2010-09-20",
            "conflicts", List.of(Map.of("member", withdrawn, "about", "Managed the social worker", "withdrew", true)));
    }

    private UUID filed(Review in) {
        return transaction.execute(status -> {
            try {
                StoredDocument upload = documents.upload("Minutes.txt", "text/plain", new ByteArrayInputStream("What was said".getBytes(StandardCharsets.UTF_8)), "manager");
                return documents.file(new UploadedFile(upload.id(), upload.name(), upload.size()), in.id(), DocumentKind.DECISION_LETTER, null, null).id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long refusals(String actor) {
        return database.queryForObject("select count(*) from access_log where actor = ? and review_id = ? and outcome = 'REFUSED'", Long.class, actor, review.id());
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, PASSWORD);
    }
}
