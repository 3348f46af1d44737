package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.Actions;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.review.Review;
import org.lscb.scr.sweep.DatabaseState;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.Owner;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A script that calls the API in another order, with another's ids or another form's fields, is told so and changes nothing in the database. */
@ReviewTest
class OutOfOrderTest {

    private static final Map<String, Object> DONE = Map.of("report", "DONE", "progress", "It is done", "evidence", List.of(Map.of("what", "An audit")));
    private static final Map<String, Object> VERIFIED = Map.of("checked", "All", "verdict", "ACCEPTED", "impactCheckOn", "2012-03-01");

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private AgreedActions agreed;
    @Autowired
    private Actions actions;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Owner owner;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Review review;
    private String update;

    @BeforeEach
    void anActionIsAgreed() {
        northbeck.today("2011-03-08");
        review = withAnAction();
        update = northbeck.as("police-owner").task("update-action", review).id();
    }

    @Test
    @DisplayName("a task that is not there yet cannot be completed, by whatever name")
    void beforeItExists() {
        WebPerson verifier = person("verifier");
        for (String id : List.of("verify-action", "check-impact", update, UUID.randomUUID().toString(), "%00", "..%2f..%2fapi")) {
            nothingChanges(() -> verifier.post("/api/tasks/" + id + "/complete", Map.of("answers", VERIFIED)));
        }
    }

    @Test
    @DisplayName("a task is completed once, though it is sent twice one after the other or at the same moment")
    void twice() {
        WebPerson one = person("police-owner");
        WebPerson other = person("police-owner");
        List<Integer> statuses = Stream.of(one, other)
            .map(session -> CompletableFuture.supplyAsync(() -> session.post("/api/tasks/" + update + "/complete", Map.of("answers", DONE)).status())).toList().stream()
            .map(CompletableFuture::join).toList();
        assertThat(statuses).filteredOn(status -> status < 300).hasSize(1);
        assertThat(statuses).filteredOn(status -> status >= 300).allMatch(status -> status == 404 || status == 409);
        northbeck.settle();
        assertThat(northbeck.openTasks("verify-action", review)).isOne();
        nothingChanges(() -> one.post("/api/tasks/" + update + "/complete", Map.of("answers", DONE)));
        nothingChanges(() -> one.put("/api/tasks/" + update + "/answers", Map.of("version", 0, "answers", DONE)));
        nothingChanges(() -> one.put("/api/tasks/" + update + "/answers", Map.of("version", 1, "answers", DONE)));
    }

    @Test
    @DisplayName("a task whose process has moved on without it is gone")
    void afterItsProcessMovedOn() {
        WebPerson police = person("police-owner");
        police.put("/api/tasks/" + update + "/answers", Map.of("version", 0, "answers", DONE));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).rootProcessInstances().list()
            .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "overtaken"));
        nothingChanges(() -> police.post("/api/tasks/" + update + "/complete", null));
        nothingChanges(() -> police.post("/api/tasks/" + update + "/claim", null));
        nothingChanges(() -> police.post("/api/tasks/" + update + "/unclaim", null));
    }

    @Test
    @DisplayName("answers of another task's form are refused whole")
    void anotherTasksForm() {
        WebPerson police = person("police-owner");
        nothingChanges(() -> police.put("/api/tasks/" + update + "/answers", Map.of("version", 0, "answers", VERIFIED)));
        nothingChanges(() -> police.post("/api/tasks/" + update + "/complete", Map.of("answers", VERIFIED)));
        nothingChanges(() -> police.post("/api/tasks/" + update + "/complete", Map.of("answers", Map.of("actionId", UUID.randomUUID(), "report", "DONE"))));
    }

    @Test
    @DisplayName("what belongs to another review is not taken for this one's")
    void anotherReviewsIds() {
        Review another = withAnAction();
        String foreign = actions.ofReview(another.id()).get(0).id().toString();
        northbeck.start("action-plan-monitoring", review, Map.of());
        northbeck.moveTo("2011-09-30");
        String task = northbeck.as("subgroup-chair").tasks("review-monitoring-return", review).get(0).id();
        WebPerson chair = person("subgroup-chair");
        for (String list : List.of("overrides", "escalations")) {
            Map<String, Object> row = list.equals("overrides") ? Map.of("action", foreign, "colour", "GREEN", "reason", "Ours?") : Map.of("action", foreign, "agreed", "Ours?");
            WebPerson.Answer answer = nothingChanges(() -> chair.post("/api/tasks/" + task + "/complete",
                Map.of("answers", Map.of("meetingOn", "2011-09-30", "nextReturnDue", "2011-12-31", list, List.of(row)))));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().path("fields").has(list + ".0.action")).as(answer.body().toString()).isTrue();
        }
    }

    @Test
    @DisplayName("somebody else's task is not there, with or without good answers")
    void anotherPersonsTask() {
        for (String nobody : List.of("police-author", "hospital-owner", "manager", "chair", "subgroup-chair", "verifier", "auditor", "operator")) {
            WebPerson person = person(nobody);
            assertThat(nothingChanges(List.of(() -> person.post("/api/tasks/" + update + "/claim", null),
                () -> person.put("/api/tasks/" + update + "/answers", Map.of("version", 0, "answers", DONE)),
                () -> person.post("/api/tasks/" + update + "/complete", Map.of("answers", DONE))))).as(nobody).allMatch(answer -> answer.status() == 404);
        }
    }

    @Test
    @DisplayName("a start form is for those who may start the process; and nothing else starts one")
    void startForms() {
        WebPerson police = person("police-lead");
        WebPerson legal = person("legal");
        WebPerson manager = person("manager");
        List<Supplier<WebPerson.Answer>> attempts = new ArrayList<>();
        for (String process : List.of("request-extension", "change-person", "change-legal-hold", "release-overview", "discontinue-review", "annual-report",
            "record-disclosure-request")) {
            attempts.add(() -> police.post("/api/processes/" + process + "/start", Map.of("answers", Map.of("review", review.id()))));
        }
        attempts.add(() -> legal.post("/api/processes/record-disclosure-request/start", Map.of("answers", Map.of())));   // who decides on it does not ask for it
        for (String inner : List.of("write-imr", "lscb-approval", "publication", "ofsted-grading", "set-up-review", "action-monitoring")) {
            attempts.add(() -> manager.post("/api/processes/" + inner + "/start", Map.of("answers", Map.of("reviewId", review.id()))));
            attempts.add(() -> manager.post("/camunda/api/engine/engine/default/process-definition/key/" + inner + "/start", Map.of()));
        }
        assertThat(nothingChanges(attempts)).allMatch(answer -> answer.status() == 404);
    }

    private Review withAnAction() {
        Review made = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(made, AgreedActions.action("See every child alone", "eastshire-police", "police-owner", "2011-09-30"));
        northbeck.settle();
        return made;
    }

    private WebPerson.Answer nothingChanges(Supplier<WebPerson.Answer> attempt) {
        return nothingChanges(List.of(attempt)).get(0);
    }

    private List<WebPerson.Answer> nothingChanges(List<Supplier<WebPerson.Answer>> attempts) {
        Map<String, String> before = DatabaseState.of(owner.jdbc());
        List<WebPerson.Answer> answers = attempts.stream().map(Supplier::get).toList();
        answers.forEach(answer -> assertThat(answer.status()).as("%s", answer.response().uri()).isBetween(400, 499));
        assertThat(DatabaseState.of(owner.jdbc())).isEqualTo(before);
        return answers;
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
