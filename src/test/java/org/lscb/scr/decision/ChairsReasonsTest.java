package org.lscb.scr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.referral.QtReferral.but;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.PublicationRule;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.CriteriaResult;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Chair has before them when they decide, which reasons each decision needs, and what stays on record. */
@ReviewTest
class ChairsReasonsTest {

    private static final List<String> AGENCIES = List.of("eastshire-police", "northbeck-pct");
    private static final Map<String, Object> DIED = but(QtReferral.caseReferred(), "agencies", AGENCIES);
    /** The criteria presume a review. */
    private static final Map<String, Object> HARMED = but(DIED, "outcome", "SERIOUSLY_HARMED");
    /** The criteria suggest another kind of review. */
    private static final Map<String, Object> NO_CONCERN = but(HARMED, "concern", "NO");

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Decisions decisions;
    @Autowired DecisionsSection section;
    @Autowired Deadlines deadlines;
    @Autowired RuntimeService runtime;

    @BeforeEach
    void itIsTheSixthOfSeptember() {
        northbeck.today("2010-09-06");
    }

    @Test
    void theChairSeesTheCaseTheCriteriaAndWhatWasRecommended() {
        Review review = cases.screened(DIED, "2010-09-06");

        JsonNode form = northbeck.as("chair").context("decide-on-review", review);

        assertThat(form.get("reference").asText()).isEqualTo(review.reference());
        assertThat(form.get("subjects").toString()).contains("Child QT");
        assertThat(form.get("chairAware").asText()).isEqualTo("6 September 2010");
        assertThat(form.get("decisionDue").asText()).isEqualTo("6 October 2010");
        assertThat(form.get("criteria").asText()).startsWith("A serious case review must be held").contains("Working Together 2010");
        assertThat(form.get("criteriaBecause").asText()).isNotBlank();
        assertThat(form.get("criteriaCallForReview").asBoolean()).isTrue();
        assertThat(recommended(form)).containsExactly(true, false, false);
        assertThat(form.get("facts").toString()).contains("head injury");
        assertThat(form.get("returns")).hasSize(2);
        assertThat(form.get("screenings")).hasSize(1);
        assertThat(form.get("decisions")).isEmpty();
        assertThat(form.get("agencies").toString()).contains("fernhill-housing");
        assertThat(northbeck.as("chair").answers("decide-on-review", review).get("decidedOn").asText()).isEqualTo("2010-09-06");
    }

    @Test
    void whereTheCriteriaDoNotCallForAReviewTheChairSeesSoAndDeclinesWithoutFurtherReasons() {
        Review review = cases.screened(NO_CONCERN, "2010-09-06", "recommendation", "NO_REVIEW");
        JsonNode form = northbeck.as("chair").context("decide-on-review", review);
        assertThat(form.get("criteriaCallForReview").asBoolean()).isFalse();
        assertThat(recommended(form)).containsExactly(false, false, true);

        northbeck.as("chair").completes("decide-on-review", review, decided("DECLINE"));

        assertThat(line(review)).returns(1, DecisionsSection.Line::number).returns(1, DecisionsSection.Line::consideration)
            .returns("chair", DecisionsSection.Line::decidedBy).returns(false, DecisionsSection.Line::byDeputy).returns(false, DecisionsSection.Line::departs)
            .returns(Decision.Outcome.DECLINE, DecisionsSection.Line::outcome).returns(CriteriaResult.ALTERNATIVE_REVIEW, DecisionsSection.Line::criteria)
            .returns("13", DecisionsSection.Line::criteriaRow).returns(null, DecisionsSection.Line::alternativeReview).returns(null, DecisionsSection.Line::dueOn);
        assertThat(cases.again(review).on(Track.DECISION)).isEqualTo("DECLINED");
        assertThat(chairsClock(review).metOn()).as("a decision either way stops the Chair's clock").isEqualTo("2010-09-06");
    }

    @Test
    void aDecisionToInitiateFixesEditionDueDateAndPublicationRuleForGood() {
        Review review = cases.screened(DIED, "2010-09-06");
        northbeck.as("chair").completes("decide-on-review", review, decided("INITIATE"));

        assertThat(line(review)).returns(GuidanceVersion.WT2010, DecisionsSection.Line::guidanceVersion)
            .returns(PublicationRule.OVERVIEW_AND_SUMMARY, DecisionsSection.Line::publicationRule).returns(day("2011-03-06"), DecisionsSection.Line::dueOn)
            .returns(CriteriaResult.MUST, DecisionsSection.Line::criteria).returns("2", DecisionsSection.Line::criteriaRow)
            .returns(day("2010-09-06"), DecisionsSection.Line::decidedOn).returns(null, DecisionsSection.Line::pressedOn)
            .returns(null, DecisionsSection.Line::deferredUntil);
        assertThat(chairsClock(review).metOn()).isEqualTo("2010-09-06");
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null)).get().extracting(Deadline::currentDue).isEqualTo(day("2011-03-06"));
        assertThat(cases.again(review).on(Track.DECISION)).isEqualTo("INITIATED");
    }

    @Test
    void aReasonAgainstTheRecommendationHasAHundredCharactersNotCountingSpaceAround() {
        Review review = cases.screened(DIED, "2010-09-06", "recommendation", "NO_REVIEW");
        assertThat(refused(review, but(decided("INITIATE"), "departureReasons", "  " + "x".repeat(99) + "  "))).containsOnlyKeys("departureReasons");

        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "departureReasons", "x".repeat(100)));

        assertThat(line(review).departs()).isTrue();
    }

    @Test
    void reasonsAgainstTheCriteriaHaveTwoHundredCharacters() {
        Review review = cases.screened(HARMED, "2010-09-06", "recommendation", "NO_REVIEW");
        assertThat(refused(review, but(decided("DECLINE"), "againstCriteriaReasons", "x".repeat(199)))).containsOnlyKeys("againstCriteriaReasons");

        northbeck.as("chair").completes("decide-on-review", review, but(decided("DECLINE"), "againstCriteriaReasons", "x".repeat(200)));

        assertThat(line(review)).returns(CriteriaResult.PRESUME, DecisionsSection.Line::criteria).returns(false, DecisionsSection.Line::departs);
    }

    @Test
    void toDeclineWhatTheSubGroupRecommendedIsToDepart() {
        Review review = cases.screened(NO_CONCERN, "2010-09-06");
        assertThat(refused(review, decided("DECLINE"))).containsOnlyKeys("departureReasons");
        assertThat(refused(review, but(alternative(), "alternativeDue", "2010-12-01"))).containsOnlyKeys("departureReasons");
    }

    @Test
    void whereTheSubGroupIsSplitEitherViewMayBeFollowed() {
        Review review = cases.screened(NO_CONCERN, "2010-09-06", "recommendation", "NO_REVIEW", "split", true, "otherView", "SCR", "otherReasons", "Police and health");
        assertThat(recommended(northbeck.as("chair").context("decide-on-review", review))).containsExactly(true, false, true);
        assertThat(refused(review, alternative())).containsOnlyKeys("departureReasons");

        northbeck.as("chair").completes("decide-on-review", review, decided("INITIATE"));

        assertThat(line(review).departs()).isFalse();
    }

    @Test
    void aReviewOfAnotherKindNeedsAnAgencyOfTheListAndADayAfterTheDecision() {
        Review review = cases.screened(NO_CONCERN, "2010-09-06", "recommendation", "ALTERNATIVE_REVIEW");
        assertThat(recommended(northbeck.as("chair").context("decide-on-review", review))).containsExactly(false, true, false);
        assertThat(refused(review, but(alternative(), "alternativeLead", "nobody"))).containsOnlyKeys("alternativeLead");
        assertThat(refused(review, but(alternative(), "alternativeDue", "2010-09-06"))).containsOnlyKeys("alternativeDue");
        assertThat(refused(review, but(alternative(), "alternativeReview", false))).as("to decline without one departs").containsOnlyKeys("departureReasons");

        northbeck.as("chair").completes("decide-on-review", review, but(alternative(), "alternativeDue", "2010-09-07"));

        assertThat(line(review).alternativeReview()).isEqualTo(
            new DecisionsSection.Alternative("northbeck-pct", AlternativeReview.Kind.AGENCY_REVIEW, day("2010-09-07"), null));
        assertThat(cases.again(review).on(Track.DECISION)).isEqualTo("ALTERNATIVE_REVIEW");
        assertThat(decisions.latest(review.id())).get().extracting(Decision::departs).isEqualTo(false);
    }

    @Test
    void anAgencyNamedForAnotherReviewIsNothingWhenTheChairInitiates() {
        Review review = cases.screened(DIED, "2010-09-06");
        northbeck.as("chair").completes("decide-on-review", review, but(alternative(), "outcome", "INITIATE"));

        assertThat(line(review).alternativeReview()).isNull();
    }

    @Test
    void upToTheDayBeforeItIsDueTheDecisionIsPutOffWithoutAReasonAndComesBackBeforeWorkInTheUk() {
        Review review = cases.screened(DIED, "2010-09-06");
        assertThat(refused(review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-10-06")).get("deferralReasons")).contains("6 October 2010");

        northbeck.as("chair").completes("decide-on-review", review, but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-10-05"));

        assertThat(line(review)).returns(day("2010-10-05"), DecisionsSection.Line::deferredUntil).returns(false, DecisionsSection.Line::departs);
        assertThat(chairsClock(review).isOpen()).as("the period runs on").isTrue();
        assertThat(runtime.getVariable(cases.instance(review).getId(), "deferredUntil")).as("06:00 in the UK").isEqualTo("2010-10-05T05:00:00Z");
    }

    @Test
    void pastItsDueDateTheDecisionIsPutOffWithAReason() {
        Review review = cases.screened(DIED, "2010-09-06");
        northbeck.as("chair").completes("decide-on-review", review,
            but(decided("DEFER_WITH_DATE"), "deferredUntil", "2010-11-15", "deferralReasons", "The cause of death will not be known before."));

        assertThat(line(review).deferredUntil()).isEqualTo("2010-11-15");
        assertThat(runtime.getVariable(cases.instance(review).getId(), "deferredUntil")).as("06:00 in the UK, in winter").isEqualTo("2010-11-15T06:00:00Z");
    }

    @Test
    void theSecretaryOfStatesWordsCountWithTheirDateOnly() {
        Review review = cases.screened(DIED, "2010-09-06");
        northbeck.as("chair").completes("decide-on-review", review, but(decided("INITIATE"), "pressedOn", "2010-09-06", "pressedText", "Asked to hold a review"));

        assertThat(line(review).pressedOn()).isEqualTo("2010-09-06");
    }

    private Map<String, String> refused(Review review, Map<String, Object> answers) {
        return northbeck.as("chair").isRefused("decide-on-review", review, answers);
    }

    private DecisionsSection.Line line(Review review) {
        List<DecisionsSection.Line> lines = section.of(review);
        return lines.get(lines.size() - 1);
    }

    private Deadline chairsClock(Review review) {
        return deadlines.find(review.id(), DeadlineKind.D1, null).orElseThrow();
    }

    /** Whether the sub-group recommends a serious case review, a review of another kind, none. */
    private static List<Boolean> recommended(JsonNode form) {
        return Stream.of("reviewRecommended", "alternativeRecommended", "noReviewRecommended")
            .map(what -> form.get(what).asBoolean()).toList();
    }

    private static Map<String, Object> decided(String outcome) {
        return new HashMap<>(Map.of("decidedOn", "2010-09-06", "outcome", outcome, "reasons", "As minuted."));
    }

    private static Map<String, Object> alternative() {
        return but(decided("DECLINE"), "alternativeReview", true, "alternativeLead", "northbeck-pct", "alternativeKind", "AGENCY_REVIEW", "alternativeDue", "2010-12-01");
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
