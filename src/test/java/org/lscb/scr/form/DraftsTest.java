package org.lscb.scr.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
import org.springframework.transaction.support.TransactionTemplate;

/** What is typed and not handed in yet: whose it is, which files it may hold, and how long it is kept. */
@ReviewTest
class DraftsTest {

    private static final String TASK = "return-agency-information";
    private static final String REFERRAL = "/api/processes/serious-case-review";

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired ClearDrafts clearDrafts;
    @Autowired StoredAnswersRepository stored;
    @Autowired RuntimeService runtime;
    @Autowired JdbcTemplate jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private Review review;
    private WebPerson author;
    private String task;

    @BeforeEach
    void theHospitalIsAskedForWhatItKnows() {
        northbeck.today("2010-09-06");
        review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.today("2010-09-08");
        List.of("hospital-lead", "pct-lead").forEach(lead -> northbeck.as(lead).completes("secure-records", review, QtReferral.secureRecords()));
        author = signedIn("hospital-author");
        task = "/api/tasks/" + author.tasks(TASK, review.reference()).get(0).path("id").asText();
    }

    @Test
    void aFileOfSomebodyElseIsAnsweredAsOneThatIsNotThere() {
        Map<String, Object> foreign = signedIn("police-author").uploads("notes.txt", "What an officer saw");
        WebPerson.Answer taken = saves(author, Map.of("papers", List.of(foreign)));
        WebPerson.Answer guessed = saves(author, Map.of("papers", List.of(Map.of("id", UUID.randomUUID(), "name", "notes.txt", "size", 19))));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body().path("fields").path("papers.0").asText()).endsWith("this file is not there; choose it again");
        assertThat(taken.body()).isEqualTo(guessed.body());
        WebPerson.Answer completed = author.post(task + "/complete", Map.of("answers", with(Map.of("papers", List.of(foreign)))));
        assertThat(completed.status()).isEqualTo(422);
        assertThat(isThere(foreign)).isTrue();
    }

    @Test
    void aFileThatIsFiledCannotBeHandedInAgain() {
        Map<String, Object> paper = author.uploads("records.txt", "Seen on the ward");
        assertThat(author.post(task + "/complete", Map.of("answers", with(Map.of("papers", List.of(paper))))).status()).isEqualTo(204);
        Map<String, Object> referral = Map.of("papers", List.of(paper));
        String other = "/api/tasks/" + signedIn("pct-author").tasks(TASK, review.reference()).get(0).path("id").asText();
        WebPerson.Answer again = signedIn("pct-author").put(other + "/answers", Map.of("version", 0, "answers", referral));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("fields").has("papers.0")).isTrue();
    }

    @Test
    void whatWasRemovedFromTheAnswersIsClearedWhenTheyAreApplied() {
        Map<String, Object> wrong = author.uploads("wrong.txt", "The wrong child");
        Map<String, Object> right = author.uploads("right.txt", "The right child");
        saves(author, Map.of("papers", List.of(wrong)));
        saves(author, Map.of("papers", List.of(right)));
        assertThat(isThere(wrong)).as("until then it may be wanted again").isTrue();
        assertThat(author.post(task + "/complete", Map.of("answers", with(Map.of("papers", List.of(right))))).status()).isEqualTo(204);
        assertThat(isThere(wrong)).isFalse();
        assertThat(rows("document_chunk where document_id = ?", wrong)).isZero();
        assertThat(isThere(right)).isTrue();
    }

    @Test
    void aColleagueGoesOnWithWhatTheFirstTypedAndNoOtherAgencySeesIt() {
        Map<String, Object> paper = author.uploads("records.txt", "Seen on the ward");
        author.post(task + "/claim", null);
        saves(author, with(Map.of("summary", "CANARY of the ward", "papers", List.of(paper))));
        WebPerson colleague = signedIn("hospital-author-2");
        assertThat(colleague.get(task + "/form").status()).as("while the first has it").isEqualTo(404);
        assertThat(author.post(task + "/unclaim", null).status()).isEqualTo(204);

        assertThat(colleague.post(task + "/claim", null).status()).isEqualTo(204);
        JsonNode taken = colleague.get(task + "/form").body();
        assertThat(taken.at("/answers/summary").asText()).isEqualTo("CANARY of the ward");
        assertThat(author.get(task + "/form").status()).isEqualTo(404);
        List.of("police-author", "manager", "chair", "panel-chair", "legal").forEach(other -> {
            assertThat(signedIn(other).get(task + "/form").status()).as(other).isEqualTo(404);
            assertThat(signedIn(other).put(task + "/answers", Map.of("version", 1, "answers", Map.of())).status()).as(other).isEqualTo(404);
        });
        assertThat(colleague.post(task + "/complete", null).status()).as("with the file of the first").isEqualTo(204);
    }

    @RepeatedTest(value = 3, name = "try {currentRepetition}")
    void oneDraftOfAReferralStartsOneReviewHoweverOftenAndFastItIsAsked() throws Exception {
        WebPerson lead = signedIn("housing-lead");
        long version = lead.get(REFERRAL + "/form").body().path("version").asLong();
        assertThat(lead.put(REFERRAL + "/answers", Map.of("version", version, "answers", QtReferral.caseReferred())).status()).isEqualTo(200);
        ExecutorService fingers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> clicks = java.util.Collections.nCopies(4, () -> lead.post(REFERRAL + "/start", null).status());
            List<Integer> answers = fingers.invokeAll(clicks).stream().map(DraftsTest::result).sorted().toList();
            assertThat(answers.get(0)).isEqualTo(201);
            assertThat(answers.subList(1, 4)).allMatch(status -> status == 409 || status == 422);
        } finally {
            fingers.shutdown();
        }
    }

    @Test
    void aFileGoesByTheNameThatItWasUploadedUnderWhateverNameComesWithTheAnswers() {
        Map<String, Object> paper = new HashMap<>(author.uploads("records.txt", "Seen on the ward"));
        int size = "Seen on the ward".length();
        paper.putAll(Map.of("name", "Signed statement.pdf", "size", 4_000_000));
        saves(author, with(Map.of("papers", List.of(paper))));
        assertThat(author.get(task + "/form").body().at("/answers/papers/0/name").asText()).as("also to a colleague who goes on").isEqualTo("records.txt");
        assertThat(author.get(task + "/form").body().at("/answers/papers/0/size").asInt()).isEqualTo(size);

        assertThat(author.post(task + "/complete", Map.of("answers", with(Map.of("papers", List.of(paper))))).status()).isEqualTo(204);
        assertThat(stored.findBySubject(task.substring("/api/tasks/".length())).orElseThrow().content()).contains("records.txt").doesNotContain("Signed statement");
    }

    @Test
    void aFileWithANameLongerThanAnyFilesIsRefusedByTheNameOfItsField() {
        Map<String, Object> paper = new HashMap<>(author.uploads("records.txt", "Seen on the ward"));
        paper.put("name", "x".repeat(256));
        for (WebPerson.Answer refused : List.of(saves(author, Map.of("papers", List.of(paper))),
            author.post(task + "/complete", Map.of("answers", with(Map.of("papers", List.of(paper))))))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("fields").path("papers.0").asText()).endsWith("a file's name has at most 255 characters; choose the file again");
        }
    }

    @Test
    void aReferralThatIsLeftIsClearedWithItsNamesAndFilesHoweverManyInstancesLook() throws Exception {
        WebPerson lead = signedIn("police-lead");
        JsonNode form = lead.get(REFERRAL + "/form").body();
        assertThat(form.at("/context/draftKeptDays").asInt()).isEqualTo(14);
        Map<String, Object> answers = Map.of("children", List.of(Map.of("pseudonym", "Child ZZ", "realName", "Canary Barton")));
        long version = form.path("version").asLong();
        version = lead.put(REFERRAL + "/answers", Map.of("version", version, "answers", answers)).body().path("version").asLong();
        assertThat(lead.put(REFERRAL + "/answers", Map.of("version", version, "answers", answers)).status()).isEqualTo(200);
        saves(author, Map.of("summary", "Half a page"));

        northbeck.today("2010-09-21");
        clearDrafts.run();
        lead = signedIn("police-lead");         // the session did not last that long
        assertThat(lead.get(REFERRAL + "/form").body().at("/answers/children/0/realName").asText()).isEqualTo("Canary Barton");

        northbeck.today("2010-09-23");
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> look = java.util.Collections.nCopies(3, clearDrafts::run);
            assertThat(instances.invokeAll(look).stream().mapToInt(DraftsTest::result).sum()).isEqualTo(1);
        } finally {
            instances.shutdown();
        }
        JsonNode fresh = signedIn("police-lead").get(REFERRAL + "/form").body();
        assertThat(fresh.path("version").asLong()).isZero();
        assertThat(fresh.path("answers").toString()).doesNotContain("Canary");
        assertThat(jdbc.queryForObject("select count(*) from form_answers where subject = 'start:serious-case-review:police-lead'", Long.class)).isZero();
        assertThat(signedIn("hospital-author").get(task + "/form").body().at("/answers/summary").asText()).as("a task's draft stays while it is open").isEqualTo("Half a page");
    }

    @Test
    void whatWasTypedIntoATaskThatIsNoLongerNeededGoesWithItAndWhatWasHandedInStays() {
        Map<String, Object> paper = author.uploads("records.txt", "Seen on the ward");
        saves(author, with(Map.of("summary", "CANARY of the ward", "papers", List.of(paper))));
        saves(author, with(Map.of("summary", "CANARY of the ward, again", "papers", List.of(paper))));
        String subject = task.substring("/api/tasks/".length());
        UUID draft = jdbc.queryForObject("select id from form_answers where subject = ?", UUID.class, subject);
        long applied = rowsOf("form_answers where state = 'APPLIED'");
        assertThat(rowsOf("form_answers_version where answers_id = '" + draft + "'")).isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            endTheProcess();
            status.setRollbackOnly();
        });
        assertThat(rowsOf("form_answers where id = '" + draft + "'")).as("the task did not end after all").isEqualTo(1);
        assertThat(isThere(paper)).isTrue();

        transaction.executeWithoutResult(status -> endTheProcess());
        assertThat(rowsOf("form_answers where id = '" + draft + "'")).isZero();
        assertThat(rowsOf("form_answers_version where answers_id = '" + draft + "'")).isZero();
        assertThat(isThere(paper)).isFalse();
        assertThat(rows("document_chunk where document_id = ?", paper)).isZero();
        assertThat(rowsOf("form_answers where state = 'APPLIED'")).isEqualTo(applied);
    }

    @Test
    void anUploadThatNoFormHoldsIsClearedAndOneThatAnOpenTaskHoldsStays() {
        Map<String, Object> loose = author.uploads("loose.txt", "Of no use");
        Map<String, Object> held = author.uploads("held.txt", "Still wanted");
        saves(author, Map.of("papers", List.of(held)));
        northbeck.today("2010-09-23");
        clearDrafts.run();
        assertThat(isThere(loose)).isFalse();
        assertThat(isThere(held)).isTrue();
        clearDrafts.run();
    }

    @Test
    void earlierDraftsOfAReferralGoWhenItIsMade() {
        WebPerson lead = signedIn("police-lead");
        lead.starts("serious-case-review", QtReferral.caseReferred());
        assertThat(jdbc.queryForList("select id from form_answers where element = 'case-referred' and saved_by = 'police-lead'", UUID.class))
            .isNotEmpty().allSatisfy(id -> assertThat(jdbc.queryForObject(
                "select count(*) from form_answers_version where answers_id = ?", Long.class, id)).isZero());
    }

    @Test
    void aDraftLongerThanAnyFormNeedsIsRefusedInPlainWordsAndTheLastOneStays() {
        saves(author, Map.of("summary", "Half a page"));
        WebPerson.Answer refused = saves(author, Map.of("summary", "x".repeat(4 * 1024 * 1024)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).isEqualTo(
            "This is more text than one form can keep, so it was not saved. Shorten it, or attach the long part as a file.");
        assertThat(author.post(task + "/complete", Map.of("answers", with(Map.of("summary", "x".repeat(4 * 1024 * 1024))))).status()).isEqualTo(409);
        assertThat(author.get(task + "/form").body().at("/answers/summary").asText()).isEqualTo("Half a page");
    }

    @Test
    void ofManyVersionsTheNewestHundredAreKeptAndTheNewestOfEverybodyWhoTyped() {
        UUID draft = savedBefore(250, "x", "pct-author");
        saves(author, Map.of("summary", "Once more"));
        assertThat(versions(draft)).hasSize(101).contains(1L, 152L, 251L).doesNotContain(2L, 151L);
        assertThat(jdbc.queryForObject("select saved_by from form_answers_version where answers_id = ? and draft = 1", String.class, draft))
            .as("who typed may not decide, however long ago it was").isEqualTo("pct-author");
    }

    @Test
    void ofLongVersionsAsManyAreKeptAsThereIsRoomFor() {
        UUID draft = savedBefore(9, "x".repeat(5_000_000), "hospital-author");
        saves(author, Map.of("summary", "Once more"));
        assertThat(versions(draft)).containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    /** So many versions of the task's draft are there, the first of them typed by somebody else. */
    private UUID savedBefore(int versions, String content, String first) {
        saves(author, Map.of("summary", "Half a page"));
        UUID draft = jdbc.queryForObject("select id from form_answers where subject like ?", UUID.class, "%" + task.substring(task.lastIndexOf('/') + 1));
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into form_answers_version (answers_id, draft, content, saved_by, saved_at) "
                + "select ?, number, ?, case number when 1 then ? else 'hospital-author' end, now() from generate_series(1, ?) number",
                draft, content, first, versions);
            jdbc.update("update form_answers set draft = ? where id = ?", versions + 1, draft);
        });
        return draft;
    }

    private List<Long> versions(UUID draft) {
        return jdbc.queryForList("select draft from form_answers_version where answers_id = ? order by draft", Long.class, draft);
    }

    private WebPerson.Answer saves(WebPerson person, Map<String, ?> answers) {
        return person.put(task + "/answers", Map.of("version", person.get(task + "/form").body().path("version").asLong(), "answers", answers));
    }

    private static Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> answers = new HashMap<>(QtReferral.returnAgencyInformation());
        answers.putAll(more);
        return answers;
    }

    private boolean isThere(Map<String, Object> file) {
        return rows("document where id = ?", file) == 1;
    }

    /** As when a review is ended, or an event of the model interrupts what is under way. */
    private void endTheProcess() {
        runtime.deleteProcessInstance(cases.instance(review).getId(), "discontinued");
    }

    private long rowsOf(String table) {
        return transaction.execute(status -> jdbc.queryForObject("select count(*) from " + table, Long.class));
    }

    private long rows(String of, Map<String, Object> file) {
        return transaction.execute(status -> jdbc.queryForObject("select count(*) from " + of, Long.class, id(file)));
    }

    private static UUID id(Map<String, Object> file) {
        return UUID.fromString(file.get("id").toString());
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private WebPerson signedIn(String userId) {
        return new WebPerson("http://localhost:" + port, json).signIn(userId, "northbeck-demo");
    }
}
