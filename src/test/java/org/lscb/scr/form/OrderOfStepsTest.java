package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewChoices;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets ahead of the process by calling the API in another order than Tasklist would. */
@ReviewTest
class OrderOfStepsTest {

    /**
     * A side process, the field that names what it acts on, and otherwise good answers.
     *
     * @param path of the review or action among the choices of the form
     */
    record SideProcess(String process, String field, Map<String, Object> answers) {

        Map<String, Object> on(Object id) {
            Map<String, Object> all = new HashMap<>(answers);
            all.put(field, id);
            return all;
        }

        @Override
        public String toString() {
            return process;
        }
    }

    @Autowired Northbeck northbeck;
    @Autowired AgreedActions agreed;
    @Autowired ReviewChoices choices;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    @BeforeEach
    void aDay() {
        northbeck.today("2011-03-08");
    }

    static Stream<SideProcess> sideProcesses() {
        return Stream.of(
            new SideProcess("add-block", "review", Map.of("block", Map.of("kind", "INTERVIEW", "what", "Health visitor 1", "agency", "northbeck-pct", "basis", "INVESTIGATION",
                "reason", "A witness", "owner", "manager", "reviewOn", "2011-04-14"))),
            new SideProcess("lift-block", "review", Map.of("liftedOn", "2011-03-08", "reason", "It is over", "blocks", List.of(UUID.randomUUID()))),
            new SideProcess("change-action", "action", Map.of("change", "OWNER", "owner", "police-lead", "reason", "Left")),
            new SideProcess("commission-further-imr", "review", Map.of("why", "The school knew the child", "agency", "millbrook-school", "product", "IMR",
                "questions", List.of(Map.of("text", "What did the school know?")))),
            new SideProcess("correct-publication", "review", Map.of("kind", "LEAK", "foundOn", "2011-03-08", "description", "It is on a web site")),
            new SideProcess("discontinue-review", "review", Map.of("reasons", "Not a serious case", "lessons", "None")),
            new SideProcess("record-disclosure-request", "review", Map.of("requestedBy", "Crown Court", "basis", "COURT", "material", "All of it",
                "receivedOn", "2011-03-08")),
            new SideProcess("record-family-contribution", "review", Map.of("member", "Grandmother", "outcome", "DECLINED", "contactedOn", "2011-03-01")),
            new SideProcess("record-new-information", "reviewId", Map.of("receivedOn", "2011-03-08", "source", "Police", "information", "A witness")),
            new SideProcess("replace-overview-author", "review", Map.of("withdrewOn", "2011-03-08", "reason", "Ill")),
            new SideProcess("request-extension", "review", Map.of("proposedDue", "2011-05-27", "reasons", "One late", "progress", "Most of it",
                "actionTaken", "Training")),
            new SideProcess("send-further-consignment", "review", Map.of("sentOn", "2011-03-08", "items", List.of("EXECUTIVE_SUMMARY"), "channel", "Courier")));
    }

    @ParameterizedTest
    @MethodSource("sideProcesses")
    void aSideProcessIsNotStartedOnAReviewInTheWrongStateNorOnOneThatIsNotThere(SideProcess side) {
        Review notYet = northbeck.review().save();
        Map<String, String> tooEarly = northbeck.as("manager").isRefusedToStart(side.process(), side.on(notYet.id()));
        Map<String, String> unknown = northbeck.as("manager").isRefusedToStart(side.process(), side.on(UUID.randomUUID()));
        assertThat(tooEarly).containsOnlyKeys(side.field()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @MethodSource("sideProcesses")
    void aSideProcessIsThereOnlyForThoseWhoMayStartIt(SideProcess side) {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        for (String nobody : List.of("police-author", "hospital-lead", "lead-member", "auditor", "operator", "cdop")) {
            assertThatThrownBy(() -> northbeck.as(nobody).starts(side.process(), side.on(review.id()))).as(nobody).isInstanceOf(NotThere.class);
        }
        WebPerson police = new WebPerson("http://localhost:" + port, json).signIn("police-author", "northbeck-demo");
        String path = "/api/processes/" + side.process();
        assertThat(police.get(path + "/form").body().toString()).doesNotContain(review.reference());
        for (WebPerson.Answer answer : List.of(police.get(path + "/form"), police.put(path + "/answers", Map.of("version", 0, "answers", side.on(review.id()))),
            police.post(path + "/answers/check", null), police.post(path + "/start", Map.of("answers", side.on(review.id()))))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(police.get("/api/processes").body().toString()).doesNotContain(side.process());
    }

    @Test
    void theReviewsToChooseFromAreThoseThatThePersonMayKnowOf() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        String id = review.id().toString();
        assertThat(choices.options("manager", any -> true)).extracting(Option::value).contains(id);
        for (String nobody : List.of("police-author", "police-owner", "auditor", "operator", "nobody")) {
            assertThat(choices.options(nobody, any -> true)).as(nobody).extracting(Option::value).doesNotContain(id);
            assertThat(choices.chosen(nobody, review.id(), any -> true)).as(nobody).isEmpty();
            Problems foreign = new Problems();
            choices.check(nobody, review.id(), any -> true, "review", foreign);
            Problems unknown = new Problems();
            choices.check(nobody, UUID.randomUUID(), any -> true, "review", unknown);
            assertThat(foreign.byPath()).isNotEmpty().isEqualTo(unknown.byPath());
        }
    }

    @Test
    void aTaskThatIsOverOrNotYetOpenIsNotThere() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(review, AgreedActions.action("See every child alone", "eastshire-police", "police-owner", "2011-09-30"));
        northbeck.settle();
        OfferedTask update = northbeck.as("police-owner").task("update-action", review);
        Map<String, Object> done = Map.of("report", "DONE", "progress", "It is done", "evidence", List.of(Map.of("what", "An audit")));
        assertThatThrownBy(() -> northbeck.as("verifier").completes(update, done)).as("of somebody else").isInstanceOf(NotThere.class);
        northbeck.as("police-owner").completes(update, done);
        assertThatThrownBy(() -> northbeck.as("police-owner").completes(update, done)).as("a second time").isInstanceOf(NotThere.class);
        OfferedTask verify = northbeck.as("verifier").task("verify-action", review);
        assertThatThrownBy(() -> northbeck.as("police-owner").completes(verify, Map.of("checked", "All", "verdict", "ACCEPTED", "impactCheckOn",
            "2012-03-01"))).as("the owner in the verifier's place").isInstanceOf(NotThere.class);
        assertThat(northbeck.openTasks("check-impact", review)).isZero();

        WebPerson owner = new WebPerson("http://localhost:" + port, json).signIn("police-owner", "northbeck-demo");
        for (String id : List.of(update.id(), verify.id(), "check-impact", UUID.randomUUID().toString())) {
            assertThat(owner.get("/api/tasks/" + id + "/form").status()).isEqualTo(404);
            assertThat(owner.put("/api/tasks/" + id + "/answers", Map.of("version", 0, "answers", Map.of())).status()).isEqualTo(404);
            assertThat(owner.post("/api/tasks/" + id + "/answers/check", null).status()).isEqualTo(404);
            assertThat(owner.post("/api/tasks/" + id + "/claim", null).status()).isEqualTo(404);
            assertThat(owner.post("/api/tasks/" + id + "/complete", Map.of("answers", done)).status()).isEqualTo(404);
        }
        for (String path : List.of("/api/message", "/api/messages", "/api/processes/action-monitoring/start", "/api/processes/overview-report/start",
            "/api/processes/lscb-approval/start", "/engine-rest/message", "/camunda/api/engine/engine/default/message")) {
            assertThat(owner.post(path, Map.of("messageName", "review-discontinued", "businessKey", review.reference())).status()).as(path).isBetween(400, 405);
        }
    }
}
