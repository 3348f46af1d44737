package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** From the accepted report to the pack at Ofsted. */
@ReviewTest
@RecordApplicationEvents
class LscbApprovalTest {

    private static final String TODAY = ReportsAccepted.ON;

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private Overviews overviews;
    @Autowired
    private ActionPlans plans;
    @Autowired
    private Approvals approvals;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Notices notices;
    @Autowired
    private Reviews reviews;
    @Autowired
    private ApplicationEvents events;

    @Test
    void whatTheLscbApprovedIsFrozenAndTheReportAndPlanGoToOfsted() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));

        ApprovedOverview approved = overviews.approved(review.id()).orElseThrow();
        assertThat(approved.version()).isEqualTo(1);
        assertThat(approved.approvedOn()).isEqualTo(TODAY);
        assertThat(approved.sha256()).matches("[0-9a-f]{64}").isEqualTo(Fingerprint.of(overviews.inHand(review.id()).text()));
        assertThat(overviews.get(review.id()).frozen()).hasSize(3);
        assertThat(events.stream(OverviewApproved.class)).containsExactly(new OverviewApproved(review.id(), LocalDate.parse(TODAY)));
        assertThat(approvals.last(review.id()).conflicts()).extracting(Approval.Conflict::person, Approval.Conflict::item)
            .containsExactly(tuple("lscb-member", PackItem.ACTION_PLAN));
        assertThat(deadlines.find(review.id(), DeadlineKind.D7_LSCB, null).orElseThrow().metOn()).isEqualTo(TODAY);

        northbeck.start("submission", review, Map.of());
        northbeck.as("manager").completes("submit-to-ofsted", review,
            OverviewAnswers.sent(TODAY, "OVERVIEW", "EXECUTIVE_SUMMARY", "ACTION_PLAN"));
        assertThat(submissions.first(review.id())).contains(LocalDate.parse(TODAY));
        assertThat(reviews.get(review.id()).evaluationRegime()).isEqualTo("OFSTED_REVISED");
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow().metOn()).isEqualTo(TODAY);
        assertThat(reviews.get(review.id()).on(Track.APPROVAL)).isEqualTo("SUBMITTED");
        assertThat(events.stream(ReviewSubmitted.class)).containsExactly(new ReviewSubmitted(review.id(), LocalDate.parse(TODAY)));
        assertThat(notices.ofReview(review.id())).filteredOn(notice -> notice.type().equals("SUBMISSION"))
            .extracting(Notification::recipient)
            .containsExactlyInAnyOrder(Recipient.OFSTED, Recipient.GOVERNMENT_OFFICE, Recipient.PCT);
        assertThat(northbeck.openTasks("seek-family-contribution", review)).as("nothing of the report is left open").isZero();
    }

    @Test
    void recommendationsAndActionsBecomePartOfTheRecordOnApproval() {
        Review review = reported.withLscb();
        assertThat(plans.approved(review.id())).isEmpty();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));

        List<Recommendation> made = ofOverview(review);
        assertThat(made).hasSize(3);
        assertThat(made.get(1).accepted()).isTrue();
        assertThat(recommendations.lessonsOfReview(review.id())).hasSize(1);
        assertThat(plans.approved(review.id())).extracting(ProposedAction::what, ProposedAction::leadAgency,
            ProposedAction::recommendationIds)
            .containsExactly(tuple("Hold joint training", "northbeck-lscb", List.of(made.get(0).id())),
                tuple("Brief all officers", "eastshire-police", List.of(made.get(0).id(), made.get(1).id())));
    }

    @Test
    void thePlanBeginsWithWhatAgenciesBeganAndAnswersEveryRecommendationThatSomebodyHereMustFollow() {
        Review review = reported.toBePlanned();
        assertThat(northbeck.as("manager").isRefused("propose-action-plan", review,
            OverviewAnswers.plan(ReportsAccepted.actions().subList(0, 1)))
            .get("actions")).contains("recommendation 2");
        assertThat(northbeck.as("manager").isRefused("propose-action-plan", review, OverviewAnswers.plan(List.of(
            OverviewAnswers.with(OverviewAnswers.action("Train", "independent", "nobody", "2011-01-01", "R9"), "start", "2011-02-01")))))
            .containsKeys("actions.0.recommendations", "actions.0.leadAgency", "actions.0.leadOfficer", "actions.0.due");
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(ReportsAccepted.actions()));
        assertThat(northbeck.openTasks("endorse-actions", review)).as("the board itself answers by its decision").isOne();
        assertThat(northbeck.as("police-lead").context("endorse-actions", review).at("/actions/0/what").asText())
            .isEqualTo("Brief all officers");
    }

    @Test
    void aRefusalStaysOnRecordAndItsActionIsNotOpenedWhenTheChairCannotPersuadeTheAgency() {
        Review review = rejectedByPolice();
        northbeck.as("chair").completes("escalate-rejected-recommendation", review,
            OverviewAnswers.rejectionTakenUp("eastshire-police:R2", TODAY, "STAYS_REFUSED"));
        assertThat(northbeck.as("chair").context("approve-overview", review).at("/refusals/0/outcome").asText())
            .isEqualTo("It stays refused");
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));

        assertThat(ofOverview(review).get(1).refusedBy()).containsExactly("eastshire-police");
        assertThat(plans.approved(review.id())).extracting(ProposedAction::what).containsExactly("Hold joint training");
    }

    @Test
    void anAgencyThatThinksAgainAcceptsAndItsFirstAnswerIsKept() {
        Review review = rejectedByPolice();
        assertThat(northbeck.as("chair").isRefused("escalate-rejected-recommendation", review,
            OverviewAnswers.rejectionTakenUp("eastshire-police:R1", TODAY, "TAKEN_UP"))).containsKeys("outcomes", "outcomes.0.refusal");
        northbeck.as("chair").completes("escalate-rejected-recommendation", review,
            OverviewAnswers.rejectionTakenUp("eastshire-police:R2", TODAY, "TAKEN_UP"));
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));

        assertThat(ofOverview(review).get(1).responses()).extracting(Recommendation.Response::accepted).containsExactly(false, true);
        assertThat(plans.approved(review.id())).hasSize(2);
    }

    @Test
    void theLscbRefersTheReportBackToTheAuthor() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review,
            OverviewAnswers.decided(TODAY, "APPROVED", "REFERRED_BACK", "APPROVED"));
        assertThat(reviews.get(review.id()).on(Track.APPROVAL)).isEqualTo("REFERRED_BACK");
        assertThat(northbeck.as("overview-author").context("draft-overview", review).at("/asked/0").asText())
            .startsWith("Executive summary: ");

        northbeck.as("overview-author").completes("draft-overview", review,
            OverviewAnswers.draft(ReportsAccepted.report(), "Summary shortened."));
        northbeck.as("panel-chair").completes("scrutinise-overview", review, OverviewAnswers.accepted(TODAY));
        northbeck.as("police-lead").completes("check-accuracy", review, OverviewAnswers.factsConfirmed());
        assertThat(northbeck.as("manager").answers("propose-action-plan", review).path("actions")).as("the plan is still there").hasSize(2);
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(ReportsAccepted.actions()));
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.endorsed(TODAY));
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));
        assertThat(overviews.approved(review.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(approvals.ofReview(review.id())).extracting(Approval::outcome)
            .containsExactly(Approval.Outcome.REFERRED_BACK, Approval.Outcome.APPROVED);
    }

    @Test
    void thePlanAloneCanBeReferredBack() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review,
            OverviewAnswers.decided(TODAY, "APPROVED", "APPROVED", "REFERRED_BACK"));
        assertThat(northbeck.openTasks("draft-overview", review)).isZero();
        assertThat(northbeck.as("manager").context("propose-action-plan", review).path("asked")).hasSize(1);
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(ReportsAccepted.actions()));
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.endorsed(TODAY));
        assertThat(plans.get(review.id()).round()).isEqualTo(2);
    }

    @Test
    void theAuthorMakesTheChangesThatTheLscbWants() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review,
            OverviewAnswers.decided(TODAY, "APPROVED_WITH_CHANGES", "APPROVED", "APPROVED_WITH_CHANGES"));
        assertThat(overviews.approved(review.id())).isEmpty();
        assertThat(northbeck.as("overview-author").isRefused("make-agreed-changes", review, OverviewAnswers.changesMade(null, List.of())))
            .containsKeys("report", "actions");
        assertThat(northbeck.as("overview-author").isRefused("make-agreed-changes", review,
            OverviewAnswers.changesMade(OverviewAnswers.report(2, List.of()), ReportsAccepted.actions())))
            .containsKey("report.recommendations");

        List<Map<String, Object>> actions = List.of(ReportsAccepted.actions().get(0),
            OverviewAnswers.with(ReportsAccepted.actions().get(1), "due", "2011-10-31"));
        northbeck.as("overview-author").completes("make-agreed-changes", review,
            OverviewAnswers.changesMade(ReportsAccepted.report(), actions));
        assertThat(overviews.approved(review.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(plans.approved(review.id()).get(1).due()).isEqualTo("2011-10-31");
        assertThat(northbeck.openTasks("make-agreed-changes", review)).isZero();
    }

    @Test
    void changesToThePlanAloneLeaveTheTextAsItIs() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review,
            OverviewAnswers.decided(TODAY, "APPROVED", "APPROVED", "APPROVED_WITH_CHANGES"));
        northbeck.as("overview-author").completes("make-agreed-changes", review,
            OverviewAnswers.changesMade(null, ReportsAccepted.actions()));
        assertThat(overviews.approved(review.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void anAuthorWhoWithdrawsBeforeTheChangesIsReplacedAndTheReportDraftedAgain() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review,
            OverviewAnswers.decided(TODAY, "APPROVED_WITH_CHANGES", "APPROVED", "APPROVED"));
        northbeck.as("manager").starts("replace-overview-author", OverviewAnswers.authorWithdrew(review.id().toString(), TODAY));
        northbeck.as("chair").completes("appoint-overview-author", review, OverviewAnswers.newAuthor("second-overview-author"));
        assertThat(northbeck.as("second-overview-author").tasks("draft-overview", review)).hasSize(1);
        assertThat(northbeck.openTasks("make-agreed-changes", review)).isZero();
    }

    @Test
    void whoWithdrewForAnItemIsMinutedAndSomebodyMustBeLeftToDecide() {
        Review review = reported.withLscb();
        Map<String, Object> alone = OverviewAnswers.with(OverviewAnswers.approved(TODAY), "present", List.of("lscb-member"));
        assertThat(northbeck.as("chair").isRefused("approve-overview", review, alone).get("present")).contains("action plan");
        assertThat(northbeck.as("chair").isRefused("approve-overview", review,
            OverviewAnswers.with(OverviewAnswers.approved(TODAY), "present", List.of("chair", "lead-member"))))
            .as("the Lead Member observes").containsKeys("present", "conflicts.0.person");
        assertThat(northbeck.as("chair").isRefused("approve-overview", review, OverviewAnswers.with(
            OverviewAnswers.decided(TODAY, "REFERRED_BACK", "APPROVED", "APPROVED"), "overviewReasons", null)))
            .containsKey("overviewReasons");
    }

    @Test
    void thePackMayGoInSeveralConsignmentsAndOnlyReportAndPlanTogetherComplete() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));
        northbeck.start("submission", review, Map.of());
        northbeck.moveTo("2011-02-25");
        assertThat(northbeck.as("manager").context("submit-to-ofsted", review).path("regionalContact").asText())
            .isEqualTo("Department for Education");
        assertThat(northbeck.as("manager").isRefused("submit-to-ofsted", review, OverviewAnswers.sent("2011-01-20", "OVERVIEW")))
            .containsKey("sentOn");
        assertThat(northbeck.as("manager").isRefused("submit-to-ofsted", review, OverviewAnswers.sent("2011-02-25", "HEALTH_OVERVIEW")))
            .as("there is none").containsKey("items");
        northbeck.as("manager").completes("submit-to-ofsted", review, OverviewAnswers.sent("2011-02-25", "IMRS", "OVERVIEW"));
        assertThat(submissions.first(review.id())).isEmpty();
        assertThat(northbeck.as("manager").isRefusedToStart("send-further-consignment",
            OverviewAnswers.sentLater(review.id().toString(), "2011-02-25", "CHRONOLOGY"))).containsKey("review");

        northbeck.moveTo("2011-03-02");
        northbeck.as("manager").completes("submit-to-ofsted", review, OverviewAnswers.sent("2011-03-02", "ACTION_PLAN"));
        assertThat(submissions.first(review.id())).contains(LocalDate.parse("2011-03-02"));
        assertThat(northbeck.openTasks("submit-to-ofsted", review)).isZero();

        northbeck.moveTo("2012-01-10");
        assertThat(northbeck.as("manager").isRefusedToStart("send-further-consignment",
            OverviewAnswers.sentLater(review.id().toString(), "2011-03-01", "EXECUTIVE_SUMMARY"))).containsKey("sentOn");
        northbeck.as("manager").starts("send-further-consignment",
            OverviewAnswers.sentLater(review.id().toString(), "2012-01-10", "EXECUTIVE_SUMMARY"));
        assertThat(submissions.ofReview(review.id())).extracting(Consignment::number).containsExactly(1, 2, 3);
        assertThat(submissions.first(review.id())).as("completion does not move").contains(LocalDate.parse("2011-03-02"));
        assertThat(reviews.get(review.id()).evaluationRegime()).isEqualTo("OFSTED_REVISED");
    }

    @Test
    void theReviewIsCompleteOnTheDayOnWhichBothHadGoneInWhateverOrderThatIsPutOnRecord() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));
        northbeck.start("submission", review, Map.of());
        northbeck.moveTo("2011-03-02");
        northbeck.as("manager").completes("submit-to-ofsted", review, OverviewAnswers.sent("2011-03-02", "OVERVIEW"));

        northbeck.as("manager").completes("submit-to-ofsted", review, OverviewAnswers.sent("2011-02-28", "ACTION_PLAN"));

        assertThat(submissions.first(review.id())).contains(LocalDate.parse("2011-03-02"));
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow().metOn()).isEqualTo("2011-03-02");
    }

    @Test
    void theFamilysLaterViewsStandBesideTheApprovedReport() {
        Review review = reported.withLscb();
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));
        String hash = overviews.approved(review.id()).orElseThrow().sha256();
        northbeck.as("family-link").starts("record-family-contribution", OverviewAnswers.heardLater(review.id().toString(), TODAY));
        assertThat(overviews.get(review.id()).addenda()).extracting(OverviewReport.Addendum::text)
            .containsExactly("I asked for help twice.");
        assertThat(Fingerprint.of(overviews.inHand(review.id()).text())).isEqualTo(hash);
    }

    private Review rejectedByPolice() {
        Review review = reported.toBePlanned();
        northbeck.as("manager").completes("propose-action-plan", review, OverviewAnswers.plan(List.of(ReportsAccepted.actions().get(0),
            OverviewAnswers.action("Brief all officers", "eastshire-police", "police-owner", "2011-09-30", "R2"))));
        assertThat(northbeck.as("police-lead").isRefused("endorse-actions", review, OverviewAnswers.rejected("R1", TODAY)))
            .containsKey("refusals.0.recommendation");
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.rejected("R2", TODAY));
        assertThat(reviews.get(review.id()).on(Track.APPROVAL)).isEqualTo("REJECTION_TAKEN_UP");
        return review;
    }

    private List<Recommendation> ofOverview(Review review) {
        return recommendations.ofReview(review.id()).stream().filter(made -> made.source() == Source.OVERVIEW).toList();
    }
}
