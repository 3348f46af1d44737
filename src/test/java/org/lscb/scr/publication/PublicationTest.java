package org.lscb.scr.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.evaluation.Evaluations;
import org.lscb.scr.evaluation.QtAfterSubmission;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.Blocks;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Publication of a review and its corrections, by the models {@code publication} and {@code correct-publication}. */
@ReviewTest
class PublicationTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Publications publications;
    @Autowired
    private Evaluations evaluations;
    @Autowired
    private Blocks blocks;
    @Autowired
    private Notices notices;
    @Autowired
    private Reviews reviews;
    @Autowired
    private PublicationSection section;
    @Autowired
    private HistoryService history;

    private Review review;
    private ProcessInstance process;
    private QtAfterSubmission qt;

    @BeforeEach
    void approved() {
        northbeck.today("2011-05-20");
        review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        publicationBegins();
    }

    private void publicationBegins() {
        qt = new QtAfterSubmission(northbeck, review);
        northbeck.start("ofsted-evaluation", review, Map.of("panelChair", "panel-chair"));
        process = northbeck.start("publication", review, Map.of());
    }

    private void graded(String day) {
        northbeck.moveTo(day);
        northbeck.as("manager").completes("record-ofsted-letter", review, Map.of("letterKind", "FINAL", "letterDate", day, "overallGrade", "GOOD"));
    }

    private void prepared(String day) {
        northbeck.moveTo(day);
        qt.publicationIsPrepared();
        qt.redactionsAreSignedOff(day);
        qt.welfareIsChecked(day);
    }

    @Test
    void theWorkedExampleIsHeldForTheEvaluationAndPublishedOnTheFirstOfMarch2012() {
        prepared("2011-06-01");
        assertThat(rule()).extracting(RuleApplied::row, RuleApplied::result).containsExactly("3", RuleApplied.Result.HOLD);
        qt.publicationIsHeld("2011-06-01", "2011-09-30", "Ofsted has not graded the review yet.");
        assertThat(track()).isEqualTo("HOLD");
        assertThat(northbeck.as("manager").task("review-hold", review).due().toString()).startsWith("2011-09-30");

        graded("2011-09-16");
        assertThat(rule()).extracting(RuleApplied::row, RuleApplied::result).containsExactly("6", RuleApplied.Result.PUBLISH);
        qt.publicationIsHeld("2011-09-16", "2012-02-15", "The review is being reconsidered.");

        northbeck.moveTo("2012-02-22");
        qt.holdIsReviewedAndPreparationBeginsAgain("2012-02-22");
        qt.publicationIsPrepared();
        qt.redactionsAreSignedOff("2012-02-22");
        qt.welfareIsChecked("2012-02-22");
        qt.lscbDecidesToPublish();
        northbeck.moveTo("2012-02-27");
        qt.familyIsTold();
        northbeck.moveTo("2012-02-28");
        qt.staffAreTold();
        assertThat(publications.settled(review.id())).isFalse();
        northbeck.moveTo("2012-03-01");
        qt.documentsArePublished();

        assertThat(process).isEnded();
        assertThat(outcome()).isEqualTo("PUBLISHED");
        assertThat(publications.settled(review.id())).isTrue();
        assertThat(publications.get(review.id()).publishedOn()).contains(LocalDate.parse("2012-03-01"));
        assertThat(track()).isEqualTo("PUBLISHED");
        assertThat(section.of(reviews.get(review.id()))).extracting("state", "ruleRow").containsExactly(Publication.State.PUBLISHED, "6");
    }

    @Test
    void aReviewInitiatedBefore10June2010PublishesItsSummaryAndNeverTheOverview() {
        northbeck.today("2010-12-01");
        review = northbeck.review().initiatedOn("2010-06-09").submittedOn("2010-12-01", "OFSTED_REVISED").save();
        publicationBegins();
        graded("2010-12-02");
        assertThat(northbeck.as("manager").isRefused("prepare-publication", review, Map.of("items", List.of("OVERVIEW"), "location", "x")))
            .containsOnlyKeys("items");

        northbeck.as("manager").completes("prepare-publication", review, Map.of("items", List.of("EXECUTIVE_SUMMARY", "ACTION_PLAN"), "location", "The board's site"));
        Map<String, Object> redaction = Map.of("document", "OVERVIEW", "place", "page 1", "reason", "A name", "by", "Solicitor");
        assertThat(northbeck.as("legal").isRefused("redact-documents", review, Map.of("redactions", List.of(redaction), "namesChecked", true,
            "signedOffOn", "2010-12-02"))).containsOnlyKeys("redactions.0.document");
        assertThat(northbeck.as("legal").isRefused("redact-documents", review, Map.of("namesChecked", false, "signedOffOn", "2010-12-02")))
            .containsOnlyKeys("namesChecked");
        northbeck.as("legal").completes("redact-documents", review, Map.of("namesChecked", true, "signedOffOn", "2010-12-02"));
        qt.welfareIsChecked("2010-12-02");

        assertThat(rule()).extracting(RuleApplied::row).isEqualTo("4b");
        assertThat(rule().items()).containsExactlyInAnyOrder(PublicationItem.EXECUTIVE_SUMMARY, PublicationItem.ACTION_PLAN);
    }

    @Test
    void aReviewInitiatedBefore18December2009PublishesTheSummaryAlone() {
        northbeck.today("2010-02-28");
        review = northbeck.review().initiatedOn("2009-10-30").submittedOn("2010-02-28", "OFSTED_REVISED").save();
        publicationBegins();

        assertThat(northbeck.as("manager").context("prepare-publication", review).path("items").findValuesAsText("value")).containsExactly("EXECUTIVE_SUMMARY");
    }

    @Test
    void theChairMayLiftTheHoldForTheEvaluationWithAReason() {
        prepared("2011-06-01");
        Map<String, Object> publish = new HashMap<>(Map.of("decision", "PUBLISH", "decidedOn", "2011-06-01", "reasons", "The press has the story."));
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review, publish)).containsOnlyKeys("evaluationHoldLifted");

        publish.put("evaluationHoldLifted", "Ofsted says it will take a year.");
        northbeck.as("chair").completes("decide-on-publication", review, publish);

        assertThat(publications.get(review.id()).evaluationHoldLiftedOn()).contains(LocalDate.parse("2011-06-01"));
        assertThat(rule().row()).isEqualTo("6");
        assertThat(northbeck.openTasks("tell-family", review)).isOne();
    }

    @Test
    void aBlockThatIsLiftedBringsAHeldPublicationBackToTheChair() {
        block("TRIAL");
        prepared("2011-06-01");
        assertThat(rule()).extracting(RuleApplied::row, RuleApplied::result).containsExactly("2", RuleApplied.Result.HOLD);
        assertThat(northbeck.as("chair").task("decide-on-publication", review).due()).as("nothing was lifted").isNull();
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review, Map.of("decision", "PUBLISH", "decidedOn", "2011-06-01",
            "reasons", "Now.", "evaluationHoldLifted", "Now."))).containsOnlyKeys("decision");
        qt.publicationIsHeld("2011-06-01", "2011-12-01", "The trial has not ended.");
        northbeck.moveTo("2011-06-17");

        northbeck.as("manager").starts("lift-block", Map.of("review", review.id(), "blocks", List.of(blocks.active(review.id()).get(0).id()),
            "liftedOn", "2011-06-17", "reason", "The trial has ended"));

        assertThat(northbeck.openTasks("review-hold", review)).isZero();
        assertThat(rule()).as("the trial is over, the evaluation is not").extracting(RuleApplied::row).isEqualTo("3");
        assertThat(northbeck.as("chair").task("decide-on-publication", review).due()).as("five working days").isEqualTo("2011-06-24T22:59:00Z");
    }

    @Test
    void aCourtOrderForbidsPublicationWhateverTheChairThinks() {
        graded("2011-06-01");
        block("COURT_ORDER");
        prepared("2011-06-01");

        assertThat(rule()).extracting(RuleApplied::row, RuleApplied::result).containsExactly("1", RuleApplied.Result.WITHHELD_BY_ORDER);
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review, Map.of("decision", "PARTIAL", "decidedOn", "2011-06-01",
            "reasons", "A part.", "items", List.of("EXECUTIVE_SUMMARY")))).containsOnlyKeys("decision");
    }

    @Test
    void aBlockAddedAfterTheDecisionStopsPublication() {
        aboutToBePublished();
        block("FAMILY_CASE");

        assertThat(northbeck.as("manager").isRefused("publish-documents", review, Map.of("outcome", "PUBLISHED", "publishedOn", "2012-02-28",
            "location", "The board's site", "items", List.of("OVERVIEW")))).containsOnlyKeys("outcome");
    }

    private void block(String basis) {
        northbeck.as("legal").starts("add-block", Map.of("review", review.id(), "block", Map.of("kind", "PUBLICATION", "what", "All documents",
            "basis", basis, "reason", "Asked for today", "owner", "legal", "reviewOn", "2012-12-01")));
    }

    @Test
    void aHoldThatIsReviewedWithoutNewPreparationGoesBackToTheChair() {
        prepared("2011-06-01");
        qt.publicationIsHeld("2011-06-01", "2011-06-30", "The trial has not ended.");
        northbeck.moveTo("2011-06-30");
        northbeck.as("manager").completes("review-hold", review, Map.of("reviewedOn", "2011-06-30", "finding", "It goes on.", "prepareAgain", "NO"));

        assertThat(northbeck.openTasks("decide-on-publication", review)).isOne();
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review,
            Map.of("decision", "HOLD", "decidedOn", "2011-06-30", "reasons", "It goes on.", "holdUntil", "2011-06-30"))).containsOnlyKeys("holdUntil");
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review, Map.of("decision", "HOLD", "decidedOn", "2011-06-01", "reasons",
            "It goes on.", "holdUntil", "2011-06-29"))).as("past already").containsOnlyKeys("holdUntil");
    }

    @Test
    void forAChildsWelfareAReviewIsWithheldAndTheDepartmentIsTold() {
        graded("2011-06-01");
        qt.publicationIsPrepared();
        qt.redactionsAreSignedOff("2011-06-01");
        Map<String, Object> advice = new HashMap<>(Map.of("checkedOn", "2011-06-01", "agency", "northbeck-social-care", "advisedBy", "Team manager",
            "advice", "Child RV would be known at school.", "compellingReason", "YES"));
        assertThat(northbeck.as("manager").isRefused("check-welfare", review, advice)).containsOnlyKeys("reason");
        advice.put("reason", "The family cannot be made unknown.");
        northbeck.as("manager").completes("check-welfare", review, advice);
        assertThat(rule()).extracting(RuleApplied::row, RuleApplied::result, RuleApplied::tellDfe)
            .containsExactly("5", RuleApplied.Result.WITHHELD_OR_PARTIAL, true);

        northbeck.as("chair").completes("decide-on-publication", review, Map.of("decision", "WITHHOLD", "decidedOn", "2011-06-01", "reasons", "Child RV's welfare."));
        northbeck.as("manager").completes("tell-dfe-of-withholding", review, Map.of("toldOn", "2011-06-01", "channel", "LETTER", "explanation", "As decided."));

        assertThat(process).isEnded();
        assertThat(outcome()).isEqualTo("WITHHELD");
        assertThat(publications.settled(review.id())).isTrue();
        assertThat(notices.ofReview(review.id())).extracting("recipient").containsExactly(Recipient.DFE);
    }

    @Test
    void ofAReviewPublishedInPartTheDepartmentIsToldFirst() {
        graded("2011-06-01");
        prepared("2011-06-01");
        Map<String, Object> partial = new HashMap<>(Map.of("decision", "PARTIAL", "decidedOn", "2011-06-01", "reasons", "Child RV's welfare."));
        assertThat(northbeck.as("chair").isRefused("decide-on-publication", review, partial)).containsOnlyKeys("items");
        partial.put("items", List.of("EXECUTIVE_SUMMARY"));
        northbeck.as("chair").completes("decide-on-publication", review, partial);
        northbeck.as("manager").completes("tell-dfe-of-withholding", review, Map.of("toldOn", "2011-06-01", "channel", "EMAIL", "explanation", "The summary alone."));
        assertThat(northbeck.as("family-link").isRefused("tell-family", review, Map.of("told", List.of()))).containsOnlyKeys("notTold");
        northbeck.as("family-link").completes("tell-family", review, Map.of("notTold", "Nobody could be found."));
        assertThat(northbeck.as("manager").isRefused("tell-staff", review,
            Map.of("told", List.of(Map.of("agency", "nobody", "toldOn", "2011-06-01", "by", "Head")))))
            .containsOnlyKeys("told.0.agency");
        northbeck.as("manager").completes("tell-staff", review, Map.of("notTold", "All have left."));
        assertThat(northbeck.as("manager").isRefused("publish-documents", review, Map.of("outcome", "PUBLISHED", "publishedOn", "2011-06-01",
            "location", "The board's site", "items", List.of("OVERVIEW")))).containsOnlyKeys("items");

        northbeck.as("manager").completes("publish-documents", review, Map.of("outcome", "PUBLISHED", "publishedOn", "2011-06-01",
            "location", "The board's site", "items", List.of("EXECUTIVE_SUMMARY")));

        assertThat(publications.get(review.id()).current().orElseThrow().items()).containsExactly(PublicationItem.EXECUTIVE_SUMMARY);
    }

    @Test
    void publicationCanBeStoppedAtTheLastMomentAndGoesBackToTheChair() {
        aboutToBePublished();
        assertThat(northbeck.as("manager").isRefused("publish-documents", review, Map.of("outcome", "STOPPED"))).containsOnlyKeys("stopReason");
        assertThat(northbeck.as("manager").isRefused("publish-documents", review, Map.of("outcome", "PUBLISHED", "publishedOn", "2012-02-27",
            "location", "The board's site", "items", List.of("OVERVIEW")))).containsOnlyKeys("publishedOn");

        northbeck.as("manager").completes("publish-documents", review, Map.of("outcome", "STOPPED", "stopReason", "A court order is expected."));

        assertThat(northbeck.openTasks("decide-on-publication", review)).isOne();
        assertThat(publications.settled(review.id())).isFalse();
    }

    @Test
    void aCorrectionPublishesANewVersionAndMarksTheOldOneAsSuperseded() {
        aboutToBePublished();
        northbeck.moveTo("2012-03-01");
        qt.documentsArePublished();
        northbeck.moveTo("2012-03-05");

        northbeck.as("manager").starts("correct-publication", fault("CORRECTION", "2012-03-05"));
        northbeck.as("manager").completes("prepare-correction", review, Map.of("items", List.of("OVERVIEW"), "changes", "A street name on page 40 is taken out.",
            "redactions", List.of(Map.of("document", "OVERVIEW", "place", "page 40", "reason", "Street", "by", "Solicitor")), "familyToldOn", "2012-03-05"));
        northbeck.as("chair").completes("agree-correction", review, Map.of("decision", "NEW_VERSION", "decidedOn", "2012-03-05", "reasons", "At once."));
        northbeck.moveTo("2012-03-06");
        assertThat(northbeck.as("manager").isRefused("publish-correction", review,
            Map.of("publishedOn", "2012-03-04", "location", "The board's site", "markedAsReplaced", true))).containsOnlyKeys("publishedOn");
        northbeck.as("manager").completes("publish-correction", review,
            Map.of("publishedOn", "2012-03-06", "location", "The board's site", "markedAsReplaced", true));

        Publication publication = publications.get(review.id());
        assertThat(publication.versions()).extracting(PublishedVersion::number, PublishedVersion::publishedOn, version -> version.supersededOn().orElse(null))
            .containsExactly(org.assertj.core.groups.Tuple.tuple(1, LocalDate.parse("2012-03-01"), LocalDate.parse("2012-03-06")),
                org.assertj.core.groups.Tuple.tuple(2, LocalDate.parse("2012-03-06"), null));
        assertThat(publication.publishedOn()).as("first published").contains(LocalDate.parse("2012-03-01"));
    }

    @Test
    void aLeakOfAnUnpublishedReviewIsRecordedAndNothingNewPublished() {
        assertThat(northbeck.as("comms").isRefusedToStart("correct-publication", fault("CORRECTION", "2011-05-20"))).containsOnlyKeys("kind");

        northbeck.as("comms").starts("correct-publication", fault("LEAK", "2011-05-20"));
        assertThat(northbeck.as("manager").isRefused("prepare-correction", review, Map.of("items", List.of("OVERVIEW"), "changes", "None")))
            .containsOnlyKeys("items");
        northbeck.as("manager").completes("prepare-correction", review, Map.of("changes", "The newspaper was asked to hold back; the family knows."));
        assertThat(northbeck.as("chair").isRefused("agree-correction", review, Map.of("decision", "NEW_VERSION", "decidedOn", "2011-05-20", "reasons", "x")))
            .containsOnlyKeys("decision");
        northbeck.as("chair").completes("agree-correction", review, Map.of("decision", "RECORD_ONLY", "decidedOn", "2011-05-20", "reasons", "Nothing is published."));

        assertThat(publications.faults(review.id())).extracting(PublicationFault::state).containsExactly(PublicationFault.State.RECORD_ONLY);
    }

    private void aboutToBePublished() {
        graded("2011-09-16");
        prepared("2012-02-22");
        qt.lscbDecidesToPublish();
        northbeck.moveTo("2012-02-28");
        qt.familyIsTold();
        qt.staffAreTold();
    }

    private Map<String, Object> fault(String kind, String on) {
        return Map.of("review", review.id().toString(), "kind", kind, "foundOn", on, "description", "A page shows too much.", "immediateAction", "Taken down.");
    }

    private RuleApplied rule() {
        return publications.get(review.id()).rule().orElseThrow();
    }

    private String track() {
        return reviews.get(review.id()).on(Track.PUBLICATION);
    }

    private Object outcome() {
        return history.createHistoricVariableInstanceQuery().processInstanceId(process.getId()).variableName("publicationOutcome").singleResult().getValue();
    }
}
