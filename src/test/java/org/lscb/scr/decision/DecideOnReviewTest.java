package org.lscb.scr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.referral.QtReferral.but;
import static org.lscb.scr.referral.QtReferral.letters;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.notice.UserNotices;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The Chair's decision, what it fixes, and how a case comes back. */
@ReviewTest
@RecordApplicationEvents
class DecideOnReviewTest {

    private static final List<String> AGENCIES = List.of("eastshire-police", "northbeck-pct");
    private static final String LONG = "The sub-group's reasons were weighed one by one with its chair. ".repeat(4);
    /** Harm with concern about joint working: the criteria presume a review. */
    private static final Map<String, Object> HARMED = but(QtReferral.caseReferred(), "outcome", "SERIOUSLY_HARMED", "agencies", AGENCIES);
    /** Harm without such concern: the criteria suggest another kind of review. */
    private static final Map<String, Object> NO_CONCERN = but(HARMED, "concern", "NO");

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private Referrals referrals;
    @Autowired
    private Decisions decisions;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private UserNotices toldByService;
    @Autowired
    private Notices notices;
    @Autowired
    private RegisterView register;
    @Autowired
    private HistoryService history;
    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void itIsTheSixthOfSeptember() {
        northbeck.today("2010-09-06");
    }

    @Test
    void laterStagesHearThatAReviewIsInitiated() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        northbeck.as("chair").completes("decide-on-review", review, decided("INITIATE"));
        assertThat(events.stream(ReviewInitiated.class)).containsExactly(new ReviewInitiated(review.id(), java.time.LocalDate.parse("2010-09-06"), GuidanceVersion.WT2010));
    }

    @Test
    void theDeputyMayDecideAndSaysWhy() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        northbeck.as("deputy-chair").completes("decide-on-review", review,
            but(decided("INITIATE"), "deputyBecause", "The Chair is away", "pressedOn", "2010-09-05", "pressedText", "Asked to hold a review"));
        assertThat(decisions.latest(review.id()).orElseThrow()).returns("deputy-chair", Decision::decidedBy).returns(true, Decision::byDeputy)
            .returns(java.time.LocalDate.parse("2010-09-05"), Decision::pressedOn);
    }

    @Test
    void whatTheSecretaryOfStateSaidIsRecordedWithTheDate() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("INITIATE"), "pressedOn", "2010-09-05"))).containsOnlyKeys("pressedText");
    }

    @Test
    void aDecisionAgainstTheRecommendationNeedsALongerReason() {
        Review review = screened(QtReferral.caseReferred(), "NO_REVIEW");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("INITIATE"), "departureReasons", "I think otherwise.")))
            .containsOnlyKeys("departureReasons");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "departureReasons", LONG));
        assertThat(decisions.latest(review.id()).orElseThrow().departs()).isTrue();
    }

    @Test
    void declinesAgainstTheCriteriaOnlyWithFullReasonsAndLettersGoOutAllTheSame() {
        Review review = screened(HARMED, "NO_REVIEW");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, decided("DECLINE"))).containsOnlyKeys("againstCriteriaReasons");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DECLINE"), "againstCriteriaReasons", LONG));
        assertThat(cases.again(review).state()).isEqualTo(Review.State.DECLINED);

        Map<String, Object> letters = letters("2010-09-06", "GOVERNMENT_OFFICE", List.of("eastshire-police"), false);
        assertThat(northbeck.as("manager").isRefused("send-decision-letters", review, letters).get("letters")).contains("Northbeck Primary Care Trust");
        assertThat(northbeck.as("manager").isRefused("send-decision-letters", review, letters("2010-09-06", "DFE", AGENCIES, false)).get("letters.1.to"))
            .contains("Government Office");
        assertThat(northbeck.as("manager").isRefused("send-decision-letters", review, letters("2010-09-05", "GOVERNMENT_OFFICE", AGENCIES, false)))
            .containsKey("letters.0.sentOn");
        assertThat(northbeck.as("manager").answers("send-decision-letters", review).get("letters")).hasSize(5);
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        assertThat(endOf(review)).isEqualTo("case-declined");
        assertThat(notices.ofReview(review.id()).stream().map(Notification::type).distinct()).contains("DECISION_DECLINE");
    }

    @Test
    void fromFebruary2011TheLettersGoToTheDepartmentForEducation() {
        northbeck.today("2011-02-21");
        Review review = screened(but(QtReferral.caseReferred(), "receivedOn", "2011-02-21", "chairAwareDate", "2011-02-21"), "SCR", "2011-02-21");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "decidedOn", "2011-02-21"));
        assertThat(northbeck.as("manager").context("send-decision-letters", review).get("regionalContact").asText()).isEqualTo("Department for Education");
        northbeck.as("manager").completes("send-decision-letters", review, letters("2011-02-21", "DFE", QtReferral.AGENCIES, true));
        assertThat(notices.ofReview(review.id()).stream().map(Notification::recipient)).contains(Recipient.DFE).doesNotContain(Recipient.GOVERNMENT_OFFICE);
    }

    @Test
    void aReviewDecidedInOctober2009RunsUnderTheOlderGuidanceForFourMonths() {
        northbeck.today("2009-10-05");
        Review review = cases.referred(but(QtReferral.caseReferred(), "incidentDate", "2009-10-01", "incidentKnownOn", "2009-10-01", "madeSafeOn", "2009-10-01",
            "receivedOn", "2009-10-05", "chairAwareDate", "2009-10-05", "agencies", AGENCIES));
        cases.upToScreening(review, "2009-10-22");
        northbeck.moveTo("2009-10-22");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2009-10-22"));
        northbeck.moveTo("2009-10-30");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "decidedOn", "2009-10-30"));

        assertThat(cases.again(review).guidanceVersion()).contains(GuidanceVersion.WT2006);
        assertThat(cases.again(review).publicationRule()).isEqualTo("SUMMARY_ONLY");
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow().currentDue()).isEqualTo("2010-02-28");

        northbeck.moveTo("2009-12-18");
        assertThat(cases.again(review).guidanceVersion()).as("the new edition is in force from today, but not for this review").contains(GuidanceVersion.WT2006);
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow()).returns("D2a", Deadline::rule).returns(false, Deadline::isRevised);
    }

    @Test
    void theChairAsksForAReviewOfAnotherKindAndHearsWhatItFound() {
        Review review = screened(NO_CONCERN, "ALTERNATIVE_REVIEW");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("DECLINE"), "alternativeReview", true)))
            .containsOnlyKeys("alternativeLead", "alternativeKind", "alternativeDue");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DECLINE"), "alternativeReview", true,
            "alternativeLead", "northbeck-pct", "alternativeKind", "AGENCY_REVIEW", "alternativeDue", "2010-12-01"));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        assertThat(cases.again(review).state()).isEqualTo(Review.State.ALTERNATIVE_REVIEW);

        assertThat(northbeck.as("manager").task("report-alternative-review", review).due()).isEqualTo("2010-12-01T23:59:00Z");
        northbeck.moveTo("2010-12-01");
        assertThat(toldByService.of("manager")).as("five working days before").filteredOn(notice -> review.id().equals(notice.reviewId())
            && notice.subject().equals("Alternative review reported")).hasSize(1);
        assertThat(northbeck.as("manager").context("report-alternative-review", review).get("lead").asText()).isEqualTo("Northbeck Primary Care Trust");
        assertThat(northbeck.as("manager").isRefused("report-alternative-review", review, Map.of("reportedOn", "2010-09-01", "findings", "f", "lessons", "l")))
            .containsOnlyKeys("reportedOn");
        northbeck.as("manager").completes("report-alternative-review", review,
            Map.of("reportedOn", "2010-11-30", "findings", "One visit was missed.", "lessons", "The PCT changes its diary."));
        assertThat(endOf(review)).isEqualTo("alternative-review-reported");
        assertThat(deadlines.find(review.id(), DeadlineKind.ALTERNATIVE, null).orElseThrow().metOn()).isEqualTo("2010-11-30");
        assertThat(register.of(review.reference(), "manager").get("decisions").toString()).contains("AGENCY_REVIEW", "reportedOn=2010-11-30");
    }

    @Test
    void aCaseUnderAlternativeReviewIsOpenedAgainWithoutWaitingForItsReport() {
        Review review = screened(NO_CONCERN, "ALTERNATIVE_REVIEW");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DECLINE"), "alternativeReview", true,
            "alternativeLead", "northbeck-pct", "alternativeKind", "SMALLER_AUDIT", "alternativeDue", "2010-12-01"));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        northbeck.as("manager").starts("record-new-information", but(information(review), "concern", "YES", "chairAwareDate", "2010-09-06"));
        assertThat(northbeck.openTasks("check-referral", review)).isOne();

        northbeck.as("manager").completes("report-alternative-review", review,
            Map.of("reportedOn", "2010-09-06", "findings", "One visit was missed.", "lessons", "The PCT changes its diary."));
        assertThat(cases.again(review).state()).isEqualTo(Review.State.REFERRED);
        assertThat(decisions.latest(review.id()).orElseThrow().alternative()).get().returns(java.time.LocalDate.parse("2010-09-06"), AlternativeReview::reportedOn);
    }

    @Test
    void ofTwoReviewsOfAnotherKindTheLaterDecisionSetsTheDateAndBothHaveToReport() {
        Review review = screened(NO_CONCERN, "ALTERNATIVE_REVIEW");
        Map<String, Object> first = but(decided("DECLINE"), "alternativeReview", true, "alternativeLead", "northbeck-pct",
            "alternativeKind", "SMALLER_AUDIT", "alternativeDue", "2010-12-01");
        northbeck.as("chair").completes("decide-on-review", review, first);
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        northbeck.as("manager").starts("record-new-information", but(information(review), "concern", "YES", "chairAwareDate", "2010-09-06"));
        northbeck.as("manager").completes("check-referral", review, Map.of("whoseCase", "OURS", "agencies", AGENCIES));
        AGENCIES.forEach(agency -> cases.answer(review, agency));
        northbeck.as("manager").completes("call-sub-group", review, Map.of("meetingOn", "2010-09-06"));
        northbeck.as("subgroup-chair").completes("screen-referral", review,
            but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "recommendation", "ALTERNATIVE_REVIEW"));
        northbeck.as("chair").completes("decide-on-review", review, but(first, "alternativeDue", "2011-01-10", "againstCriteriaReasons", LONG));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));

        assertThat(deadlines.find(review.id(), DeadlineKind.ALTERNATIVE, null).orElseThrow().revisions()).singleElement()
            .satisfies(moved -> assertThat(moved.to()).isEqualTo("2011-01-10"));
        for (boolean last : List.of(false, true)) {
            northbeck.as("manager").completes(northbeck.as("manager").tasks("report-alternative-review", review).get(0),
                Map.of("reportedOn", "2010-09-06", "findings", "One visit was missed.", "lessons", "The PCT changes its diary."));
            assertThat(deadlines.find(review.id(), DeadlineKind.ALTERNATIVE, null).orElseThrow().isMet()).isEqualTo(last);
        }
    }

    @Test
    void theChairPutsTheDecisionOffOnlyToADateBeforeItIsDueOrWithAReason() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, decided("DEFER_WITH_DATE"))).containsOnlyKeys("deferredUntil");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-09-06")))
            .containsOnlyKeys("deferredUntil");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-10-06")))
            .containsOnlyKeys("deferralReasons");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-09-20"));
        assertThat(cases.again(review).on(Track.DECISION)).isEqualTo("DEFERRED");
        assertThat(northbeck.openTasks("decide-on-review", review)).isZero();

        northbeck.moveTo("2010-09-20");
        assertThat(northbeck.as("chair").context("decide-on-review", review).get("decisions")).hasSize(1);
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "decidedOn", "2010-09-20"));
        assertThat(decisions.ofReview(review.id())).extracting(Decision::outcome).containsExactly(Decision.Outcome.DEFER_WITH_DATE, Decision.Outcome.INITIATE);
    }

    @Test
    void aDecisionPutOffComesBackToTheSubGroupOnNewInformation() {
        Review review = screened(HARMED, "NO_REVIEW");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-09-20"));
        northbeck.moveTo("2010-09-10");
        Map<String, Object> died = but(information(review), "receivedOn", "2010-09-10", "outcome", "DIED", "agencies", List.of("millbrook-school"));
        assertThat(northbeck.as("manager").isRefusedToStart("record-new-information", died)).containsOnlyKeys("ofstedToldOn", "cdopToldOn");
        northbeck.as("manager").starts("record-new-information", but(died, "ofstedToldOn", "2010-09-10", "cdopToldOn", "2010-09-10"));

        assertThat(northbeck.as("subgroup-chair").context("screen-referral", review).get("criteria").asText()).contains("must be held");
        assertThat(cases.again(review).incident().outcome()).isEqualTo(Incident.Outcome.DIED);
        assertThat(referrals.of(review.id()).agencies()).contains("millbrook-school");
        northbeck.moveTo("2010-09-20");
        assertThat(northbeck.openTasks("decide-on-review", review)).isZero();
    }

    @Test
    void newInformationOnARunningReviewIsAddedToIt() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        northbeck.as("chair").completes("decide-on-review", review, decided("INITIATE"));
        northbeck.as("manager").starts("record-new-information", information(review));
        assertThat(referrals.of(review.id()).addedFacts()).hasSize(1);
        assertThat(cases.again(review).state()).isEqualTo(Review.State.INITIATED);
    }

    @Test
    void aDeclinedCaseIsOpenedAgainWhenTheHarmedChildDies() {
        Review review = cases.referredInWhole(HARMED);
        cases.upToScreening(review, "2010-09-06");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "recommendation", "NO_REVIEW"));
        northbeck.as("chair").completes("decide-on-review", review, but(decided("DECLINE"), "againstCriteriaReasons", LONG));
        northbeck.as("manager").completes("send-decision-letters", review, letters("2010-09-06", "GOVERNMENT_OFFICE", AGENCIES, false));
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(review.reference()).rootProcessInstances().unfinished().count()).isZero();

        northbeck.moveTo("2010-11-15");
        Map<String, Object> died = but(information(review), "receivedOn", "2010-11-12", "outcome", "DIED", "ofstedToldOn", "2010-11-12", "cdopToldOn", "2010-11-12");
        assertThat(northbeck.as("manager").isRefusedToStart("record-new-information", died)).containsOnlyKeys("chairAwareDate");
        assertThat(northbeck.as("manager").isRefusedToStart("record-new-information", but(died, "chairAwareDate", "2010-09-01"))).containsOnlyKeys("chairAwareDate");
        String reference = northbeck.as("manager").starts("record-new-information", but(died, "chairAwareDate", "2010-11-15"));

        assertThat(reference).isEqualTo(review.reference());
        assertThat(cases.again(review).state()).isEqualTo(Review.State.REFERRED);
        assertThat(deadlines.find(review.id(), DeadlineKind.D1, null).orElseThrow().currentDue()).isEqualTo("2010-12-15");
        assertThat(northbeck.as("manager").task("check-referral", review).due()).isEqualTo("2010-12-15T23:59:00Z");

        northbeck.as("manager").completes("check-referral", review, Map.of("whoseCase", "OURS", "agencies", AGENCIES));
        assertThat(northbeck.as("manager").answers("record-ofsted-notice", review).get("sentOn").asText()).isEqualTo("2010-09-02");
        northbeck.as("manager").completes("record-ofsted-notice", review, Map.of("noticeType", "SCR_POSSIBLE", "sentOn", "2010-09-02", "channel", "ONLINE_FORM"));
        assertThat(northbeck.as("manager").answers("tell-cdop", review).get("sentOn").asText()).isEqualTo("2010-11-12");
        northbeck.as("manager").completes("tell-cdop", review, Map.of("sentOn", "2010-11-12", "channel", "LETTER"));
        assertThat(notices.ofReview(review.id()).stream().filter(notice -> notice.recipient() == Recipient.CDOP)).hasSize(1);
        AGENCIES.forEach(agency -> cases.answer(review, agency));
        northbeck.as("manager").completes("call-sub-group", review, Map.of("meetingOn", "2010-11-15"));
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-11-15"));
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "decidedOn", "2010-11-15"));

        assertThat(decisions.ofReview(review.id())).extracting(Decision::outcome).containsExactly(Decision.Outcome.DECLINE, Decision.Outcome.INITIATE);
        assertThat(decisions.ofReview(review.id())).extracting(Decision::consideration).containsExactly(1, 2);
        assertThat(cases.again(review).initiatedOn()).contains(java.time.LocalDate.parse("2010-11-15"));
    }

    @Test
    void aCaseThatIsNotInTheListTakesNoInformation() {
        Review review = northbeck.review().save();
        assertThat(northbeck.as("manager").isRefusedToStart("record-new-information", information(review))).containsOnlyKeys("reviewId");
    }

    @Test
    void theDecisionIsNotOlderThanTheMeetingOfTheSubGroup() {
        Review review = screened(QtReferral.caseReferred(), "SCR");
        assertThat(northbeck.as("chair").isRefused("decide-on-review", review, but(decided("INITIATE"), "decidedOn", "2010-09-03"))).containsOnlyKeys("decidedOn");
    }

    private Review screened(Map<String, Object> referral, String recommendation) {
        return screened(referral, recommendation, "2010-09-06");
    }

    private Review screened(Map<String, Object> referral, String recommendation, String on) {
        return cases.screened(referral, on, "recommendation", recommendation);
    }

    private static Map<String, Object> decided(String outcome) {
        return Map.of("decidedOn", "2010-09-06", "outcome", outcome, "reasons", "As minuted.");
    }

    private static Map<String, Object> information(Review review) {
        return Map.of("reviewId", review.id().toString(), "receivedOn", "2010-09-06", "source", "Saltmoor Hospitals, consultant", "information", "More is known now.");
    }

    private String endOf(Review review) {
        String instance = history.createHistoricProcessInstanceQuery().processDefinitionKey("consider-referral").processInstanceBusinessKey(review.reference())
            .list().stream().filter(one -> one.getDeleteReason() == null).findFirst().orElseThrow().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).activityType("noneEndEvent").finished().list().stream()
            .map(one -> one.getActivityId()).filter(id -> List.of("case-declined", "alternative-review-reported").contains(id)).findFirst().orElse(null);
    }
}
