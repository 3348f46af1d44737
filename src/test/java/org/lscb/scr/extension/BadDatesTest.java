package org.lscb.scr.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lscb.scr.deadline.DeadlineKind.D2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Dates that cannot be, as people send them: a refusal that names the field, nothing changed, and the refusal on record. */
@ReviewTest
class BadDatesTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Extensions extensions;
    @Autowired
    private Blocks blocks;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private ObjectMapper json;
    @LocalServerPort
    private int port;

    private Review review;
    private long before;

    @BeforeEach
    void aReviewThatWillBeLate() {
        northbeck.today("2010-09-24");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(review.id(), D2, null, LocalDate.parse("2010-09-24"), review.guidanceVersion().orElseThrow());
        northbeck.today("2011-03-08");
        before = Objects.requireNonNull(jdbc.queryForObject("select max(sequence) from access_log", Long.class));
    }

    @Test
    @DisplayName("a due date before the start of its period")
    void beforeTheStart() {
        WebPerson manager = person("manager");
        String form = "/api/processes/request-extension";
        saved(manager, form, request("2010-09-01"));

        refused(manager.post(form + "/answers/check", null), "proposedDue");
        refused(manager.post(form + "/start", null), "proposedDue");

        assertThat(extensions.ofReview(review.id())).isEmpty();
        assertThat(completion().isRevised()).isFalse();
        assertThat(refusals()).containsExactly("CHANGE request - POST /api/processes/{key}/answers/check: 422",
            "CHANGE request - POST /api/processes/{key}/start: 422");
    }

    @Test
    @DisplayName("a block that is to be looked at again before it begins")
    void blockBeforeItBegins() {
        WebPerson legal = person("legal");
        String form = "/api/processes/add-block";
        saved(legal, form, Map.of("review", review.id(), "block", Map.of("kind", "PUBLICATION", "what", "The report", "basis", "TRIAL",
            "reason", "The trial", "owner", "legal", "reviewOn", "2011-03-07")));

        refused(legal.post(form + "/answers/check", null), "block.reviewOn");
        refused(legal.post(form + "/start", null), "block.reviewOn");

        assertThat(blocks.ofReview(review.id())).isEmpty();
        assertThat(deadlines.ofReview(review.id())).hasSize(1);
        assertThat(refusals()).hasSize(2);
    }

    @Test
    @DisplayName("an extension to a day in the past")
    void toThePast() {
        northbeck.as("manager").starts("request-extension", request("2011-05-27"));
        WebPerson chair = person("chair");
        String task = "/api/tasks/" + chair.tasks("set-extended-date", review.reference()).get(0).path("id").asText();
        saved(chair, task, decision("2011-03-07"));

        refused(chair.post(task + "/answers/check", null), "newDue");
        refused(chair.post(task + "/complete", null), "newDue");

        assertThat(completion().isRevised()).isFalse();
        assertThat(northbeck.openTasks("set-extended-date", review)).isOne();
        assertThat(refusals()).hasSize(2).allMatch(line -> line.endsWith(": 422"));
    }

    @Test
    @DisplayName("two people who set the same date at the same moment: one date, one move, one refusal")
    void twoPeopleAtOnce() throws Exception {
        northbeck.as("manager").starts("request-extension", request("2011-05-27"));
        String task = "/api/tasks/" + person("chair").tasks("set-extended-date", review.reference()).get(0).path("id").asText();

        List<WebPerson.Answer> answers = atOnce(
            new Attempt(person("chair"), task + "/complete", Map.of("answers", decision("2011-05-27"))),
            new Attempt(person("deputy-chair"), task + "/complete", Map.of("answers", decision("2011-06-30"))));

        oneWon(answers);
        assertThat(completion().revisions()).hasSize(1);
        assertThat(extensions.ofReview(review.id())).singleElement().returns(completion().currentDue(), Extension::newDue);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    @DisplayName("somebody who comes second finds nothing to set any more")
    void second() {
        northbeck.as("manager").starts("request-extension", request("2011-05-27"));
        WebPerson deputy = person("deputy-chair");
        String task = "/api/tasks/" + deputy.tasks("set-extended-date", review.reference()).get(0).path("id").asText();
        saved(deputy, task, decision("2011-06-30"));
        northbeck.as("chair").completes("set-extended-date", review, decision("2011-05-27"));

        assertThat(deputy.post(task + "/complete", null).status()).isEqualTo(404);

        assertThat(completion().currentDue()).isEqualTo("2011-05-27");
        assertThat(refusals()).hasSize(1);
    }

    @Test
    @DisplayName("a review that is asked to be extended twice at the same moment has one request")
    void askedTwiceAtOnce() throws Exception {
        List<WebPerson.Answer> answers = atOnce(
            new Attempt(person("manager"), "/api/processes/request-extension/start", Map.of("answers", request("2011-05-27"))),
            new Attempt(person("manager"), "/api/processes/request-extension/start", Map.of("answers", request("2011-06-30"))));

        oneWon(answers);
        assertThat(extensions.ofReview(review.id())).hasSize(1);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    @DisplayName("a date that somebody else moved after it was read is not moved over it")
    void staleVersion() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        assertThatThrownBy(() -> outer.executeWithoutResult(first -> {
            completion();
            inner.executeWithoutResult(second -> move("2011-05-27", "deputy-chair"));
            move("2011-06-30", "chair");
        })).isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(completion().currentDue()).isEqualTo("2011-05-27");
        assertThat(completion().revisions()).hasSize(1);
    }

    @Test
    @DisplayName("the clock of the rehearsal moved backwards")
    void clockBackwards() {
        WebPerson manager = person("manager");
        Instant now = now(manager);

        WebPerson.Answer answer = manager.put("/api/clock", Map.of("now", now.minus(Duration.ofDays(1))));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("fields").path("now").asText()).isEqualTo("now: the clock can only be moved forward");
        assertThat(now(manager)).isAfterOrEqualTo(now);
        assertThat(refusals()).containsExactly("CHANGE request - PUT /api/clock: 422");
    }

    @Test
    @DisplayName("the clock of the rehearsal moved forward: who moved it is on record, and what falls due on the way is done in nobody's name")
    void clockForward() {
        WebPerson member = person("lay-member");

        assertThat(member.put("/api/clock", Map.of("now", Instant.parse("2011-06-20T08:00:00Z"))).status()).isEqualTo(200);

        List<String> since = jdbc.queryForList("select actor || ' ' || action || ' ' || object || ' ' || coalesce(reason, '') from access_log where sequence > ? "
            + "and action not in ('SIGN_IN', 'READ')", String.class, before);
        assertThat(since).contains("lay-member CHANGE clock moved to 2011-06-20");
        assertThat(since).filteredOn(entry -> entry.startsWith("lay-member")).hasSize(1);
    }

    private record Attempt(WebPerson person, String path, Object body) { }

    private static List<WebPerson.Answer> atOnce(Attempt... attempts) throws Exception {
        CyclicBarrier together = new CyclicBarrier(attempts.length);
        ExecutorService people = Executors.newFixedThreadPool(attempts.length);
        try {
            List<Future<WebPerson.Answer>> answers = new ArrayList<>();
            for (Attempt attempt : attempts) {
                answers.add(people.submit(() -> {
                    together.await();
                    return attempt.person().post(attempt.path(), attempt.body());
                }));
            }
            List<WebPerson.Answer> given = new ArrayList<>();
            for (Future<WebPerson.Answer> answer : answers) {
                given.add(answer.get());
            }
            return given;
        } finally {
            people.shutdownNow();
        }
    }

    private static void oneWon(List<WebPerson.Answer> answers) {
        List<Integer> statuses = answers.stream().map(WebPerson.Answer::status).sorted().toList();
        assertThat(statuses.get(0)).as("%s", answers.stream().map(WebPerson.Answer::body).toList()).isBetween(200, 299);
        assertThat(statuses.get(1)).as("%s", answers.stream().map(WebPerson.Answer::body).toList()).isIn(404, 409, 422);
    }

    private static void refused(WebPerson.Answer answer, String field) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.body().path("fields").properties()).extracting(Map.Entry::getKey).containsExactly(field);
    }

    private static void saved(WebPerson person, String form, Map<String, ?> answers) {
        JsonNode open = person.get(form + "/form").body();
        assertThat(person.put(form + "/answers", Map.of("version", open.path("version").asLong(), "answers", answers)).status()).isEqualTo(200);
    }

    private void move(String to, String by) {
        deadlines.revise(review.id(), D2, null, LocalDate.parse(to), "More time", by, null);
    }

    private Map<String, Object> request(String proposedDue) {
        return Map.of("review", review.id().toString(), "proposedDue", proposedDue, "reasons", "More analysis", "progress", "All IMRs are in",
            "actionTaken", "A new rota");
    }

    private static Map<String, Object> decision(String newDue) {
        return Map.of("decision", "SET", "newDue", newDue, "decidedOn", "2011-03-08");
    }

    private Deadline completion() {
        return deadlines.find(review.id(), D2, null).orElseThrow();
    }

    private static Instant now(WebPerson person) {
        return Instant.parse(person.get("/api/clock").body().path("now").asText());
    }

    private List<String> refusals() {
        return jdbc.queryForList("select action || ' ' || object || ' ' || case when object_id is null then '-' else 'id' end || ' ' || coalesce(reason, '-') "
            + "from access_log where sequence > ? and outcome = 'REFUSED' order by sequence", String.class, before);
    }

    private WebPerson person(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
