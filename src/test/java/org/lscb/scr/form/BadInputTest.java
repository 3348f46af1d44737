package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the service answers to input that cannot be right: which field, in plain words, and nothing lost or half done. */
@ReviewTest
class BadInputTest {

    private static final String TASK = "record-cdop-conclusion";

    @Autowired Northbeck northbeck;
    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private WebPerson cdop;
    private String path;

    @BeforeEach
    void aReviewWaitsForTheChildDeathOverviewPanel() {
        northbeck.today("2012-07-12");
        review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).setVariable("reviewId", review.id().toString())
            .startBeforeActivity(TASK).execute();
        cdop = signedIn("cdop");
        path = "/api/tasks/" + cdop.tasks(TASK, review.reference()).get(0).path("id").asText();
    }

    @Test
    void anythingTypedIsKeptAsTyped() {
        String typed = "x".repeat(15_000) + " 👶🏽 Llanfairpwll ŵ ŷ مراجعة <b>\"quoted\"</b>\n\ttabbed ";
        assertThat(save(Map.of("conclusion", typed)).status()).isEqualTo(200);
        assertThat(cdop.get(path + "/form").body().at("/answers/conclusion").asText()).isEqualTo(typed);
    }

    @Test
    void anEmptyFormIsToldWhatToFillIn() {
        save(Map.of());
        WebPerson.Answer answer = cdop.post(path + "/answers/check", Map.of("version", 1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(field(answer, "concludedOn")).isEqualTo("Date of the panel's conclusion: this must be filled in");
        assertThat(field(answer, "conclusion")).isEqualTo("Conclusion: this must be filled in");
    }

    @Test
    void spacesAloneAreNoAnswer() {
        WebPerson.Answer answer = complete(Map.of("concludedOn", "2012-07-12", "conclusion", " \t\n "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "conclusion")).isEqualTo("Conclusion: this must be filled in");
    }

    @Test
    void aFieldThatTheFormDoesNotHaveIsRefused() {
        WebPerson.Answer answer = save(Map.of("conclusion", "Known", "verdict", "guilty"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "verdict")).contains("no such field");
        assertThat(nothingStored()).isTrue();
    }

    @Test
    void aNulCharacterIsRefused() {
        WebPerson.Answer answer = save(Map.of("conclusion", "a\0b"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "conclusion")).startsWith("Conclusion: ");
        assertThat(nothingStored()).isTrue();
    }

    @Test
    void theThirtiethOfFebruaryIsRefused() {
        WebPerson.Answer answer = save(Map.of("concludedOn", "2012-02-30"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "concludedOn")).isEqualTo("Date of the panel's conclusion: this must be a real date, such as 2010-09-24");
    }

    @Test
    void aYearThatNoCalendarHasIsRefused() {
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "0001-01-01")) {
            assertThat(field(save(Map.of("concludedOn", day)), "concludedOn")).as(day).endsWith("this must be a real date, such as 2010-09-24");
        }
    }

    @Test
    void aDateBeforeTheIncidentIsRefused() {
        WebPerson.Answer answer = complete(Map.of("concludedOn", "2009-01-01", "conclusion", "Known"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "concludedOn")).isEqualTo("Date of the panel's conclusion: this must not be before the child died");
    }

    @Test
    void aDateInTheFutureIsRefusedByTheServicesOwnClock() {
        WebPerson.Answer answer = complete(Map.of("concludedOn", "2012-07-13", "conclusion", "Known"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "concludedOn")).endsWith("this must not be in the future");
    }

    @Test
    void bodiesThatAreNoAnswersAreRefused() {
        assertThat(cdop.put(path + "/answers", null).status()).isEqualTo(400);
        assertThat(cdop.put(path + "/answers", json.nullNode()).status()).isEqualTo(400);
        assertThat(cdop.put(path + "/answers", List.of()).status()).isEqualTo(400);
        assertThat(cdop.put(path + "/answers", Map.of("version", 0)).status()).isEqualTo(400);
        assertThat(cdop.put(path + "/answers", Map.of("version", "x", "answers", Map.of())).status()).isEqualTo(400);
        assertThat(nothingStored()).isTrue();
    }

    @Test
    void aStaleVersionIsRefusedAndTheNewerOneStays() {
        save(Map.of("conclusion", "first"));
        assertThat(cdop.put(path + "/answers", Map.of("version", 1, "answers", Map.of("conclusion", "second"))).status()).isEqualTo(200);
        WebPerson.Answer stale = cdop.put(path + "/answers", Map.of("version", 1, "answers", Map.of("conclusion", "third")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body().path("detail").asText()).contains("another window");
        assertThat(cdop.get(path + "/form").body().at("/answers/conclusion").asText()).isEqualTo("second");
    }

    @Test
    void aTaskOfOthersIsNotThere() {
        WebPerson police = signedIn("police-author");
        assertThat(police.get(path + "/form").status()).isEqualTo(404);
        assertThat(police.put(path + "/answers", Map.of("version", 0, "answers", Map.of())).status()).isEqualTo(404);
        assertThat(police.post(path + "/claim", null).status()).isEqualTo(404);
        assertThat(police.post(path + "/complete", null).status()).isEqualTo(404);
        assertThat(police.get("/api/tasks/no-such-task/form").body()).isEqualTo(withInstance(police.get(path + "/form").body(), "/api/tasks/no-such-task/form"));
    }

    @RepeatedTest(value = 5, name = "try {currentRepetition}")
    void aTaskIsCompletedOnceHoweverOftenAndFastItIsAsked() throws Exception {
        save(Map.of("concludedOn", "2012-07-12", "conclusion", "Known"));
        cdop.post(path + "/claim", null);
        List<Callable<Integer>> clicks = java.util.Collections.nCopies(4, () -> cdop.post(path + "/complete", null).status());
        ExecutorService fingers = Executors.newFixedThreadPool(4);
        try {
            List<Integer> answers = fingers.invokeAll(clicks).stream().map(BadInputTest::result).sorted().toList();
            assertThat(answers.get(0)).isEqualTo(204);
            assertThat(answers.subList(1, 4)).allMatch(status -> status == 404 || status == 409);
        } finally {
            fingers.shutdown();
        }
    }

    @Test
    void anUploadOfNothingIsRefused() {
        WebPerson.Answer answer = cdop.tryToUpload("empty.pdf", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(field(answer, "file")).isEqualTo("File: this file is empty; choose another");
    }

    @Test
    void aFileComesBackAsItWasUnderItsName() {
        Map<String, Object> file = cdop.uploads("Bericht – ŵy.txt", "Grüße");
        WebPerson.Answer download = cdop.get("/api/documents/" + file.get("id"));
        assertThat(new String(download.response().body(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("Grüße");
        assertThat(download.response().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").contains("Bericht");
        assertThat(signedIn("police-author").get("/api/documents/" + file.get("id")).status()).isEqualTo(404);
    }

    @Test
    void nothingTypedBecomesAVariable() {
        complete(Map.of("concludedOn", "2012-07-12", "conclusion", "CANARY-7731"));
        assertThat(history.createHistoricVariableInstanceQuery().list()).noneMatch(variable -> String.valueOf(variable.getValue()).contains("CANARY"));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        WebPerson nobody = new WebPerson("http://localhost:" + port, json);
        assertThat(nobody.get("/api/tasks").status()).isEqualTo(401);
        assertThat(nobody.get("/camunda/app/tasklist/default/").status()).isEqualTo(401);
        assertThat(nobody.post("/camunda/api/admin/setup/default/user/create", Map.of()).status()).isIn(401, 403);
    }

    private WebPerson signedIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }

    private WebPerson.Answer save(Map<String, Object> answers) {
        return cdop.put(path + "/answers", Map.of("version", 0, "answers", answers));
    }

    private WebPerson.Answer complete(Map<String, Object> answers) {
        return cdop.post(path + "/complete", Map.of("answers", answers));
    }

    private boolean nothingStored() {
        return cdop.get(path + "/form").body().path("version").asLong() == 0;
    }

    private static String field(WebPerson.Answer answer, String path) {
        return answer.body().path("fields").path(path).asText();
    }

    private static JsonNode withInstance(JsonNode problem, String instance) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) problem).put("instance", instance);
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
