package org.lscb.scr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.EvaluationRegime;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ofsted's evaluation and the reconsideration, by the models {@code ofsted-evaluation}, {@code ofsted-grading} and {@code reconsideration}. */
@ReviewTest
class OfstedEvaluationTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Evaluations evaluations;
    @Autowired
    private Reconsiderations reconsiderations;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Reviews reviews;
    @Autowired
    private EvaluationSection evaluationSection;
    @Autowired
    private ReconsiderationSection reconsiderationSection;
    @Autowired
    private HistoryService history;
    @Autowired
    private RuntimeService runtime;

    private Review review;
    private ProcessInstance process;
    private QtAfterSubmission qt;

    @BeforeEach
    void submitted() {
        northbeck.today("2011-05-20");
        review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        appointments.appoint(review.id(), CaseRole.PANEL_CHAIR, "panel-chair", null, null, Declaration.nothingToDeclare());
        qt = new QtAfterSubmission(northbeck, review);
    }

    private void evaluationBegins() {
        process = northbeck.start("ofsted-evaluation", review, Map.of("panelChair", "panel-chair"));
    }

    @Test
    void theWorkedExampleRunsFromTheProvisionalLetterToTheFaultsAddressed() {
        evaluationBegins();
        assertThat(track(Track.EVALUATION)).isEqualTo("AWAITED");

        northbeck.moveTo("2011-08-12");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isZero();
        qt.provisionalLetterArrives();
        assertThat(track(Track.EVALUATION)).isEqualTo("PROVISIONAL");
        assertThat(clock(DeadlineKind.D8).metOn()).isEqualTo("2011-08-12");
        assertThat(evaluation().provisionalOverall()).contains(Grade.INADEQUATE);

        northbeck.moveTo("2011-08-19");
        qt.chairAsksForMeeting();
        assertThat(track(Track.EVALUATION)).isEqualTo("UNDER_DISCUSSION");

        northbeck.moveTo("2011-09-06");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isZero();
        qt.meetingIsHeld();
        assertThat(grade("IMR:fernhill-housing")).extracting("provisionalGrade", "correctedGrade", "finalGrade")
            .containsExactly(Grade.ADEQUATE, Grade.GOOD, null);

        northbeck.moveTo("2011-09-16");
        qt.finalLetterArrives();
        assertThat(track(Track.EVALUATION)).isEqualTo("FINAL");
        assertThat(grade("IMR:fernhill-housing")).extracting("provisionalGrade", "correctedGrade", "finalGrade")
            .containsExactly(Grade.ADEQUATE, Grade.GOOD, Grade.GOOD);
        assertThat(clock(DeadlineKind.D9).currentDue()).isEqualTo("2011-10-16");
        assertThat(clock(DeadlineKind.D10).currentDue()).isEqualTo("2011-12-16");
        assertThat(northbeck.openTasks("consider-provisional-grades", review)).as("the final letter ends the discussion").isZero();
        assertThat(evaluations.isFinal(review.id())).isTrue();
        assertThat(evaluations.settled(review.id())).isFalse();

        northbeck.moveTo("2011-09-28");
        qt.remedialWorkIsPlanned();
        assertThat(clock(DeadlineKind.D9).metOn()).isEqualTo("2011-09-28");
        assertThat(appointments.holder(review.id(), CaseRole.RECONSIDERATION_CHAIR, reconsideration().id())).contains("second-panel-chair");
        assertThat(northbeck.as("social-care-lead").task("complete-remedial-item", review).name()).contains("Northbeck").contains(review.reference());
        assertThat(northbeck.as("social-care-author").tasks("complete-remedial-item", review)).as("of the agency, but not its lead").isEmpty();

        northbeck.moveTo("2011-11-14");
        qt.agenciesAddendaAreAccepted();
        northbeck.moveTo("2011-11-30");
        qt.familyIsSeenAndOverviewAddendumAccepted();
        assertThat(track(Track.RECONSIDERATION)).isEqualTo("WORK_DONE");

        northbeck.moveTo("2011-12-14");
        qt.lscbApprovesReconsideration();
        assertThat(recommendations.ofReview(review.id())).hasSize(3);
        assertThat(reconsiderations.actionsToOpen(review.id())).hasSize(5);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("action-monitoring").processInstanceBusinessKey(review.reference()).count())
            .as("each action is followed by itself").isEqualTo(5);

        northbeck.moveTo("2011-12-15");
        qt.reconsiderationIsSent();
        assertThat(clock(DeadlineKind.D10)).satisfies(d10 -> {
            assertThat(d10.metOn()).isEqualTo("2011-12-15");
            assertThat(d10.isLate(LocalDate.parse("2011-12-15"))).isFalse();
        });

        northbeck.moveTo("2012-01-03");
        assertThat(evaluation().regime()).as("pinned at submission").isEqualTo(EvaluationRegime.OFSTED_REVISED);

        northbeck.moveTo("2012-02-08");
        qt.faultsAreAddressed();
        assertThat(track(Track.RECONSIDERATION)).isEqualTo("ADDRESSED");
        assertThat(evaluation().finalOverall()).as("the first grade stays").contains(Grade.INADEQUATE);
        assertThat(evaluations.settled(review.id())).isTrue();
        assertThat(process).isEnded();
        assertThat(evaluationSection.of(reviews.get(review.id()))).extracting("state", "settled").containsExactly(Evaluation.State.FINAL, true);
        assertThat(reconsiderationSection.of(reviews.get(review.id()))).extracting("state").isEqualTo(Reconsideration.State.ADDRESSED);
    }

    @Test
    void aReviewThatIsNotInadequateEndsWithImprovementsForNextTime() {
        evaluationBegins();
        northbeck.moveTo("2011-07-01");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("FINAL", "2011-07-01", "GOOD"));

        northbeck.as("manager").completes("record-improvements", review, Map.of("recordedOn", "2011-07-01",
            "improvements", List.of(Map.of("improvement", "Hear the family earlier.", "feedsPlan", true))));

        assertThat(process).isEnded();
        assertThat(evaluations.settled(review.id())).isTrue();
        assertThat(reconsiderations.find(review.id())).isEmpty();
    }

    @Test
    void aLetterThatIsSlowToComeIsChasedAfterThreeMonthsAndThenMonthlyAndStillCounts() {
        evaluationBegins();
        northbeck.moveTo("2011-08-19");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isZero();

        northbeck.moveTo("2011-08-20");
        northbeck.as("manager").completes("chase-ofsted-letter", review, chase("2011-08-20", "YES"));
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isZero();

        northbeck.moveTo("2011-09-21");
        northbeck.as("manager").completes("chase-ofsted-letter", review, chase("2011-09-21", "NO"));
        northbeck.moveTo("2011-12-20");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).as("the letter is promised").isZero();

        northbeck.moveTo("2012-03-02");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("FINAL", "2012-03-02", "ADEQUATE"));
        assertThat(clock(DeadlineKind.D8)).satisfies(d8 -> {
            assertThat(d8.metOn()).as("287 days after submission").isEqualTo("2012-03-02");
            assertThat(d8.daysLate(LocalDate.parse("2012-03-02"))).isZero();
        });
        assertThat(track(Track.EVALUATION)).isEqualTo("FINAL");
    }

    @Test
    void aChaseNobodyAnsweredGoesAwayWhenTheLetterComes() {
        evaluationBegins();
        northbeck.moveTo("2011-08-20");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isOne();

        northbeck.as("manager").completes("record-ofsted-letter", review, letter("PROVISIONAL", "2011-08-18", "GOOD"));

        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).isZero();
        northbeck.moveTo("2011-11-18");
        assertThat(northbeck.openTasks("chase-ofsted-letter", review)).as("three months after the provisional letter").isOne();
    }

    @Test
    void theLscbMaySendFactualCommentsAndThenAcceptAndWait() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        qt.provisionalLetterArrives();

        northbeck.as("chair").completes("consider-provisional-grades", review, response("FACTUAL_COMMENTS", "2011-08-12"));
        northbeck.as("manager").completes("send-factual-comments", review, Map.of("sentOn", "2011-08-12",
            "comments", List.of(Map.of("document", "OVERVIEW", "comment", "Page 3 is misquoted."), Map.of("comment", "The date of submission is wrong."))));
        assertThat(track(Track.EVALUATION)).isEqualTo("UNDER_DISCUSSION");

        northbeck.as("chair").completes("consider-provisional-grades", review, response("ACCEPT", "2011-08-12"));
        assertThat(northbeck.openTasks("consider-provisional-grades", review)).isZero();
        assertThat(northbeck.openTasks("record-ofsted-letter", review)).isOne();
    }

    @Test
    void aCorrectedProvisionalLetterLeavesTheFirstProvisionalGradesAsTheyWere() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        qt.provisionalLetterArrives();
        northbeck.moveTo("2011-09-02");

        northbeck.as("manager").completes("record-ofsted-letter", review, letter("PROVISIONAL", "2011-09-02", "ADEQUATE"));

        assertThat(evaluation().provisionalOverall()).contains(Grade.INADEQUATE);
        assertThat(evaluation().overall()).contains(Grade.ADEQUATE);
        assertThat(evaluation().state()).isEqualTo(Evaluation.State.PROVISIONAL);
    }

    @Test
    void aFinalLetterWaitsForTheRecordOfAMeetingAndAMeetingMayFallThrough() {
        evaluationBegins();
        northbeck.moveTo("2011-08-19");
        qt.provisionalLetterArrives();
        qt.chairAsksForMeeting();
        northbeck.moveTo("2011-09-16");
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, QtAfterSubmission.finalLetter()))
            .containsOnlyKeys("letterKind");

        northbeck.as("manager").completes("record-ofsted-meeting", review, Map.of("askedOn", "2011-08-19", "held", "NO",
            "outcome", "Ofsted saw no need."));
        qt.finalLetterArrives();

        assertThat(evaluation().isFinal()).isTrue();
    }

    @Test
    void theOverallGradeIsWhatTheLetterSaysWhateverTheDocumentsGot() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        Map<String, Object> letter = new HashMap<>(QtAfterSubmission.provisionalLetter());
        letter.put("overallGrade", "GOOD");

        northbeck.as("manager").completes("record-ofsted-letter", review, letter);

        assertThat(evaluation().overall()).contains(Grade.GOOD);
    }

    @Test
    void aLetterThatCannotBeRightIsRefusedFieldByField() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");

        Map<String, Object> tooOld = letter("FINAL", "2011-05-19", "GOOD");
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, tooOld)).containsOnlyKeys("letterDate");
        Map<String, Object> tomorrow = letter("FINAL", "2011-08-13", "GOOD");
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, tomorrow)).containsOnlyKeys("letterDate");
        Map<String, Object> twice = letter("FINAL", "2011-08-12", "GOOD");
        twice.put("grades", List.of(Map.of("document", "OVERVIEW", "grade", "GOOD"), Map.of("document", "OVERVIEW", "grade", "GOOD"),
            Map.of("document", "IMR:nobody", "grade", "GOOD")));
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, twice)).containsOnlyKeys("grades.1.document", "grades.2.document");
        Map<String, Object> noReasons = letter("FINAL", "2011-08-12", "INADEQUATE");
        noReasons.put("weaknesses", List.of());
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, noReasons)).containsOnlyKeys("weaknesses");
        Map<String, Object> otherRegime = letter("FINAL", "2011-08-12", "SATISFACTORY");
        assertThat(northbeck.as("manager").isRefused("record-ofsted-letter", review, otherRegime)).containsOnlyKeys("overallGrade");
        assertThat(evaluation().state()).isEqualTo(Evaluation.State.AWAITED);
    }

    @Test
    void theFormOfTheFinalLetterBeginsWithTheGradesAsCorrected() {
        evaluationBegins();
        northbeck.moveTo("2011-09-06");
        qt.provisionalLetterArrives();
        qt.chairAsksForMeeting();
        qt.meetingIsHeld();

        assertThat(northbeck.as("manager").answers("record-ofsted-letter", review).path("grades").findParents("document").stream()
            .filter(row -> row.path("document").asText().equals("IMR:fernhill-housing")).findFirst().orElseThrow().path("grade").asText()).isEqualTo("GOOD");
    }

    @Test
    void beforeDecember2008TheLscbJudgesWhetherToReconsider() {
        northbeck.today("2008-05-01");
        review = northbeck.review().initiatedOn("2007-12-01").submittedOn("2008-05-01", "OFSTED_2008").save();
        evaluationBegins();
        northbeck.moveTo("2008-10-10");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("FINAL", "2008-10-10", "INADEQUATE"));
        assertThat(evaluation().inadequateRule()).contains(org.lscb.scr.guidance.InadequateRule.LSCB_JUDGEMENT);

        northbeck.as("chair").completes("decide-on-reconsideration", review, Map.of("decision", "NO_RECONSIDERATION", "decidedOn", "2008-10-10",
            "reasons", "The faults are of form."));
        northbeck.as("manager").completes("record-improvements", review, Map.of("recordedOn", "2008-10-10"));

        assertThat(process).isEnded();
        assertThat(evaluations.settled(review.id())).isTrue();
    }

    @Test
    void beforeDecember2008TheLscbMayReconsiderOfItsOwnAccord() {
        northbeck.today("2007-02-01");
        review = northbeck.review().initiatedOn("2006-10-01").submittedOn("2007-02-01", "CSCI").save();
        evaluationBegins();
        northbeck.moveTo("2008-10-10");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("FINAL", "2008-10-10", "INADEQUATE"));
        assertThat(evaluation().regime()).as("graded long after, under the regime of its submission").isEqualTo(EvaluationRegime.CSCI);

        northbeck.as("chair").completes("decide-on-reconsideration", review, Map.of("decision", "RECONSIDER", "decidedOn", "2008-10-10",
            "reasons", "The board wants to learn from it."));

        assertThat(northbeck.openTasks("plan-remedial-work", review)).isOne();
        assertThat(clock(DeadlineKind.D9).currentDue()).isEqualTo("2008-11-10");
    }

    @Test
    void aReviewSubmittedAfterEvaluationEndedIsNotEvaluated() {
        review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "ENDED").save();
        evaluationBegins();

        assertThat(process).isEnded();
        assertThat(evaluations.settled(review.id())).isTrue();
        assertThat(evaluations.isFinal(review.id())).isTrue();
        assertThat(deadlines.find(review.id(), DeadlineKind.D8, null)).isEmpty();
    }

    @Test
    void remedialWorkBegunOnProvisionalGradesWaitsForTheFinalLetterBeforeApproval() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        qt.provisionalLetterArrives();
        northbeck.as("chair").completes("consider-provisional-grades", review, early("2011-08-12"));
        assertThat(deadlines.find(review.id(), DeadlineKind.D9, null)).as("no clock before the final letter").isEmpty();
        planAndDoEarlyWork();
        assertThat(northbeck.openTasks("approve-reconsideration", review)).isZero();

        northbeck.moveTo("2011-09-16");
        qt.finalLetterArrives();

        assertThat(northbeck.openTasks("approve-reconsideration", review)).isOne();
        assertThat(northbeck.openTasks("plan-remedial-work", review)).isZero();
        assertThat(clock(DeadlineKind.D9).metOn()).isEqualTo("2011-08-12");
        assertThat(clock(DeadlineKind.D10).currentDue()).isEqualTo("2011-12-16");
        assertThat(process).isNotEnded();
    }

    @Test
    void remedialWorkBegunEarlyGoesOnAfterAnInadequateFinalLetter() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        qt.provisionalLetterArrives();
        northbeck.as("chair").completes("consider-provisional-grades", review, early("2011-08-12"));
        northbeck.moveTo("2011-09-16");
        qt.finalLetterArrives();
        planAndDoEarlyWork();

        assertThat(northbeck.openTasks("approve-reconsideration", review)).isOne();
    }

    @Test
    void remedialWorkBegunEarlyStopsWhenTheFinalGradeIsBetter() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        qt.provisionalLetterArrives();
        northbeck.as("chair").completes("consider-provisional-grades", review, early("2011-08-12"));
        assertThat(northbeck.openTasks("plan-remedial-work", review)).isOne();
        Map<String, Object> again = new HashMap<>(early("2011-08-12"));
        again.put("response", "MEETING");

        northbeck.moveTo("2011-09-16");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("FINAL", "2011-09-16", "ADEQUATE"));
        northbeck.as("manager").completes("record-improvements", review, Map.of("recordedOn", "2011-09-16"));

        assertThat(process).isEnded();
        assertThat(northbeck.openTasks("plan-remedial-work", review)).isZero();
        assertThat(reconsideration().state()).isEqualTo(Reconsideration.State.NOT_REQUIRED);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("reconsideration").processInstanceBusinessKey(review.reference())
            .singleResult().getEndTime()).isNotNull();
    }

    @Test
    void remedialWorkBeginsEarlyOnlyOnAnInadequateProvisionalGradeAndOnlyOnce() {
        evaluationBegins();
        northbeck.moveTo("2011-08-12");
        northbeck.as("manager").completes("record-ofsted-letter", review, letter("PROVISIONAL", "2011-08-12", "ADEQUATE"));

        assertThat(northbeck.as("chair").isRefused("consider-provisional-grades", review, early("2011-08-12"))).containsOnlyKeys("earlyRemedialWork");
    }

    @Test
    void theIndependentChairDidNotChairTheFirstPanelAndIsOfNoAgencyConcerned() {
        inadequate();

        assertThat(planRefused("panel-chair")).containsOnlyKeys("independentChair");
        assertThat(planRefused("lscb-member")).containsOnlyKeys("independentChair");
        assertThat(planRefused("nobody-known")).containsOnlyKeys("independentChair");
        assertThat(planRefused("second-panel-chair")).isEmpty();
    }

    @Test
    void thePlanAnswersEachCriticism() {
        inadequate();
        Map<String, Object> plan = new HashMap<>(QtAfterSubmission.remedialPlan());
        List<Object> items = new ArrayList<>((List<?>) plan.get("items"));
        items.remove(2);
        items.add(Map.of("kind", "NEW_INTERVIEW", "criticism", "9", "what", "Something", "agency", "eastshire-police", "person", "family-link"));
        plan.put("items", items);

        assertThat(northbeck.as("chair").isRefused("plan-remedial-work", review, plan)).containsOnlyKeys("items", "items.3.criticism", "items.3.person");
    }

    @Test
    void anAddendumIsDoneWhenThePanelHasAcceptedItAndWorkMayTurnOutImpossible() {
        inadequate();
        qt.remedialWorkIsPlanned();
        northbeck.moveTo("2011-11-14");
        Map<String, Object> notAccepted = Map.of("outcome", "DONE", "doneOn", "2011-11-07", "account", "Written.");
        assertThat(northbeck.as("social-care-lead").isRefused("complete-remedial-item", review, notAccepted)).containsOnlyKeys("acceptedOn");

        northbeck.as("social-care-lead").completes("complete-remedial-item", review,
            Map.of("outcome", "NOT_POSSIBLE", "doneOn", "2011-11-07", "account", "The author has left and the records are with the court."));

        assertThat(reconsideration().items().get(0).state()).isEqualTo(RemedialItem.State.NOT_POSSIBLE);
    }

    @Test
    void whatTheLscbRefersBackIsPlannedAndDoneAgain() {
        inadequate();
        qt.remedialWorkIsPlanned();
        northbeck.moveTo("2011-11-30");
        qt.agenciesAddendaAreAccepted();
        qt.familyIsSeenAndOverviewAddendumAccepted();
        assertThat(northbeck.as("chair").isRefused("approve-reconsideration", review, Map.of("approval", "REFERRED_BACK", "decidedOn", "2011-11-30")))
            .containsOnlyKeys("reasons");

        northbeck.as("chair").completes("approve-reconsideration", review,
            Map.of("approval", "REFERRED_BACK", "decidedOn", "2011-11-30", "reasons", "The hospital addendum does not go far enough."));
        northbeck.as("chair").completes("plan-remedial-work", review, Map.of("meetingDate", "2011-11-30", "independentChair", "second-panel-chair",
            "independenceConfirmed", true, "items", List.of(Map.of("kind", "EXTRA_RECOMMENDATION", "criticism", "2", "what", "Recommend supervision."))));
        northbeck.as("manager").completes("complete-remedial-item", review, Map.of("outcome", "DONE", "doneOn", "2011-11-30", "account", "Drafted."));

        assertThat(northbeck.openTasks("approve-reconsideration", review)).isOne();
        assertThat(reconsideration().rounds()).hasSize(1);
        assertThat(reconsideration().items()).hasSize(5);
    }

    @Test
    void faultsNotAddressedAreEscalatedAndGoRoundAgainWithNewClocks() {
        inadequate();
        qt.remedialWorkIsPlanned();
        northbeck.moveTo("2011-12-15");
        qt.agenciesAddendaAreAccepted();
        qt.familyIsSeenAndOverviewAddendumAccepted();
        qt.lscbApprovesReconsideration();
        qt.reconsiderationIsSent();
        northbeck.moveTo("2012-02-08");
        Map<String, Object> failed = new HashMap<>(Map.of("letterDate", "2012-02-08", "result", "NOT_ADDRESSED", "comments", "The family's view is still missing."));
        assertThat(northbeck.as("manager").isRefused("record-reassessment", review, failed)).containsOnlyKeys("escalatedTo", "escalatedOn");
        failed.putAll(Map.of("escalatedTo", "LSCB Chair and chief officers", "escalatedOn", "2012-02-08"));

        northbeck.as("manager").completes("record-reassessment", review, failed);

        assertThat(evaluations.settled(review.id())).isFalse();
        assertThat(clock(DeadlineKind.D9)).extracting(Deadline::currentDue, Deadline::isMet).containsExactly(LocalDate.parse("2012-03-08"), false);
        assertThat(clock(DeadlineKind.D10).currentDue()).isEqualTo("2012-05-08");
        northbeck.as("chair").completes("plan-remedial-work", review, Map.of("meetingDate", "2012-02-08", "independentChair", "overview-author",
            "independenceConfirmed", true, "items", List.of(Map.of("kind", "NEW_INTERVIEW", "criticism", "3", "what", "See the father."))));
        assertThat(reconsideration().rounds()).hasSize(2);
        assertThat(appointments.holder(review.id(), CaseRole.RECONSIDERATION_CHAIR, reconsideration().id())).contains("overview-author");
        northbeck.as("manager").completes("complete-remedial-item", review, Map.of("outcome", "DONE", "doneOn", "2012-02-08", "account", "Seen."));
        northbeck.as("chair").completes("approve-reconsideration", review, Map.of("approval", "APPROVED", "decidedOn", "2012-02-08"));
        assertThat(reconsiderations.actionsToOpen(review.id())).as("those of the first round are open already").isEmpty();
        northbeck.as("manager").completes("submit-reconsideration", review, Map.of("sentOn", "2012-02-08", "recipients", Set.of("OFSTED", "DFE")));
        northbeck.as("manager").completes("record-reassessment", review, Map.of("letterDate", "2012-02-08", "result", "ADDRESSED", "newGrade", "ADEQUATE"));

        assertThat(process).isEnded();
        assertThat(evaluation().finalOverall()).contains(Grade.INADEQUATE);
        assertThat(reconsideration().round().orElseThrow().newGrade()).isEqualTo(Grade.ADEQUATE);
    }

    @Test
    void approvalAndSubmissionAreCheckedFieldByField() {
        inadequate();
        qt.remedialWorkIsPlanned();
        northbeck.moveTo("2011-12-15");
        qt.agenciesAddendaAreAccepted();
        qt.familyIsSeenAndOverviewAddendumAccepted();
        Map<String, Object> approval = Map.of("approval", "APPROVED", "decidedOn", "2011-12-14",
            "recommendations", List.of(Map.of("text", "Do it", "level", "AGENCY")),
            "actions", List.of(Map.of("recommendations", "1, 2", "what", "Do it", "leadAgency", "nobody", "start", "2012-02-01", "due", "2012-01-01")));
        assertThat(northbeck.as("chair").isRefused("approve-reconsideration", review, approval))
            .containsOnlyKeys("recommendations.0.addressee", "actions.0.recommendations", "actions.0.leadAgency", "actions.0.due");
        qt.lscbApprovesReconsideration();

        assertThat(northbeck.as("manager").isRefused("submit-reconsideration", review, Map.of("sentOn", "2011-12-13", "recipients", List.of("OFSTED"))))
            .containsOnlyKeys("sentOn", "recipients");
        qt.reconsiderationIsSent();
        northbeck.moveTo("2011-12-16");
        assertThat(northbeck.as("manager").isRefused("record-reassessment", review, Map.of("letterDate", "2011-12-14", "result", "ADDRESSED")))
            .containsOnlyKeys("letterDate");
    }

    private void inadequate() {
        evaluationBegins();
        northbeck.moveTo("2011-09-16");
        northbeck.as("manager").completes("record-ofsted-letter", review, QtAfterSubmission.finalLetter());
        northbeck.moveTo("2011-09-28");
    }

    private Map<String, String> planRefused(String chair) {
        Map<String, Object> plan = new HashMap<>(QtAfterSubmission.remedialPlan());
        plan.put("independentChair", chair);
        if (chair.equals("second-panel-chair")) {
            northbeck.as("chair").completes("plan-remedial-work", review, plan);
            return Map.of();
        }
        return northbeck.as("chair").isRefused("plan-remedial-work", review, plan);
    }

    private void planAndDoEarlyWork() {
        String today = northbeck.openTasks("record-ofsted-letter", review) == 0 ? "2011-09-16" : "2011-08-12";
        Map<String, Object> plan = new HashMap<>(QtAfterSubmission.remedialPlan());
        plan.put("meetingDate", today);
        northbeck.as("chair").completes("plan-remedial-work", review, plan);
        Map<String, Object> done = Map.of("outcome", "DONE", "doneOn", today, "acceptedOn", today, "account", "Done.");
        for (String person : List.of("social-care-lead", "hospital-lead", "family-link", "overview-author")) {
            northbeck.as(person).completes("complete-remedial-item", review, done);
        }
    }

    private static Map<String, Object> early(String on) {
        return Map.of("response", "ACCEPT", "earlyRemedialWork", true, "decidedOn", on, "reasons", "The faults are plain.");
    }

    private static Map<String, Object> response(String response, String on) {
        return Map.of("response", response, "decidedOn", on, "reasons", "As discussed.");
    }

    private static Map<String, Object> chase(String on, String again) {
        return Map.of("chasedOn", on, "channel", "TELEPHONE", "answer", "Soon.", "remindAgain", again);
    }

    private static Map<String, Object> letter(String kind, String date, String overall) {
        return new HashMap<>(Map.of("letterKind", kind, "letterDate", date, "overallGrade", overall,
            "grades", List.of(Map.of("document", "OVERVIEW", "grade", "GOOD")), "weaknesses", List.of(Map.of("weakness", "The why is missing."))));
    }

    private Evaluation evaluation() {
        return evaluations.get(review.id());
    }

    private Reconsideration reconsideration() {
        return reconsiderations.get(review.id());
    }

    private DocumentGrade grade(String document) {
        return evaluation().gradeOf(GradedDocument.of(document)).orElseThrow();
    }

    private Deadline clock(DeadlineKind kind) {
        return deadlines.find(review.id(), kind, null).orElseThrow();
    }

    private String track(Track track) {
        return reviews.get(review.id()).on(track);
    }
}
