package org.lscb.scr.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.evaluation.QtAfterSubmission;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.SetUpAnswers;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Feedback to family, staff and wider, by the model {@code feedback}. */
@ReviewTest
class FeedbackTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Feedback feedback;
    @Autowired
    private FeedbackSection section;
    @Autowired
    private Reviews reviews;

    private Review review;
    private ProcessInstance process;

    @BeforeEach
    void approved() {
        northbeck.today("2011-05-18");
        review = northbeck.review().initiatedOn("2010-09-24").save();
    }

    private void feedbackBegins() {
        process = northbeck.start("feedback", review, Map.of());
    }

    @Test
    void eachAgencyThatWasAskedForAReportTellsItsOwnStaff() {
        northbeck.today("2010-09-24");
        northbeck.start("set-up-review", review, Map.of());
        northbeck.today("2010-10-04");
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        northbeck.today("2010-10-14");
        northbeck.as("manager").completes("send-commissions", review, SetUpAnswers.commissions());
        northbeck.as("manager").completes("hold-parallel-processes-meeting", review, SetUpAnswers.meeting());
        northbeck.today("2011-06-30");
        feedbackBegins();
        assertThat(northbeck.openTasks("give-staff-feedback", review)).isEqualTo(7);
        assertThat(northbeck.as("family-link").context("give-family-feedback", review).at("/blocks/0/what").asText()).isEqualTo("Partner of the mother");
        QtAfterSubmission qt = new QtAfterSubmission(northbeck, review);

        qt.familyHearsWhatTheReviewFound();
        qt.briefingsArePlanned();
        northbeck.moveTo("2011-10-05");
        assertThat(northbeck.as("police-lead").isRefused("give-staff-feedback", review, Map.of())).containsOnlyKeys("notGiven");
        northbeck.as("police-lead").completes("give-staff-feedback", review, Map.of("notGiven", "All who were involved have left."));
        qt.staffHearWhatTheReviewFound(List.of("social-care-lead", "pct-lead", "hospital-lead", "mental-health-lead", "probation-lead", "housing-lead"));
        assertThat(process).isNotEnded();
        qt.briefingsHaveBeenHeld();

        assertThat(process).isEnded();
        assertThat(feedback.entries(review.id())).filteredOn(entry -> entry.audience() == Audience.STAFF).extracting(FeedbackEntry::agency)
            .containsExactlyInAnyOrderElementsOf(SetUpAnswers.IMR_AGENCIES);
    }

    @Test
    void familyStaffAndEveryoneElseHearOfTheReviewAndItIsKnownWhoToldThemWhen() {
        feedbackBegins();
        assertThat(reviews.get(review.id()).on(Track.FEEDBACK)).isEqualTo("UNDER_WAY");
        northbeck.moveTo("2011-06-20");
        northbeck.as("family-link").completes("give-family-feedback", review, Map.of("given", List.of(
            Map.of("who", "grandmother", "givenOn", "2011-06-20", "by", "Family link worker", "inPerson", "YES", "views", "She is glad to be heard."))));
        northbeck.as("manager").completes("plan-briefings", review, Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All health visitors", "plannedOn", "2011-07-05", "lead", "Designated nurse"),
            Map.of("kind", "TRAINING", "audience", "Duty social workers"))));
        northbeck.moveTo("2011-09-01");
        northbeck.as("manager").completes("record-learning-briefings", review, Map.of("briefings", List.of(
            Map.of("kind", "BRIEFING", "audience", "All health visitors", "heldOn", "2011-07-05", "by", "Designated nurse", "attended", 84),
            Map.of("kind", "TRAINING", "audience", "Duty social workers", "notHeld", "Taken into the yearly course."),
            Map.of("kind", "NEWSLETTER", "audience", "Schools", "heldOn", "2011-08-01", "by", "Business manager"))));

        assertThat(process).isEnded();
        assertThat(reviews.get(review.id()).on(Track.FEEDBACK)).isEqualTo("GIVEN");
        assertThat(feedback.briefings(review.id())).hasSize(3);
        assertThat(section.of(reviews.get(review.id()))).extracting("given").asList().hasSize(1);
    }

    @Test
    void whereNobodyCouldBeToldTheReasonIsRecorded() {
        feedbackBegins();
        assertThat(northbeck.as("family-link").isRefused("give-family-feedback", review, Map.of("given", List.of(
            Map.of("who", "mother", "givenOn", "2011-05-18", "by", "Family link worker", "inPerson", "NO"))))).containsOnlyKeys("given.0.views");
        assertThat(northbeck.as("family-link").isRefused("give-family-feedback", review, Map.of())).containsOnlyKeys("notGiven");
        northbeck.as("family-link").completes("give-family-feedback", review, Map.of("notGiven", "Mother: not to be seen before the trial."));
        assertThat(northbeck.as("manager").isRefused("plan-briefings", review, Map.of())).containsOnlyKeys("reasons");
        northbeck.as("manager").completes("plan-briefings", review, Map.of("briefings", List.of(Map.of("kind", "BRIEFING", "audience", "Midwives"))));
        assertThat(northbeck.as("manager").isRefused("record-learning-briefings", review,
            Map.of("briefings", List.of(Map.of("kind", "OTHER", "audience", "Others"))))).containsOnlyKeys("briefings", "briefings.0.heldOn");
        northbeck.as("manager").completes("record-learning-briefings", review, Map.of("reasons", "The course has been stopped."));

        assertThat(process).isEnded();
        assertThat(feedback.entries(review.id())).hasSize(1).allSatisfy(entry -> assertThat(entry.givenOn()).isNull());
    }
}
