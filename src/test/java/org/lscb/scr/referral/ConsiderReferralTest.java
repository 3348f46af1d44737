package org.lscb.scr.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.referral.QtReferral.but;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.BeforeEach;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Notification;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From a referral to the Chair's decision: every way through the model. */
@ReviewTest
class ConsiderReferralTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CaseInHand cases;
    @Autowired
    private Reviews reviews;
    @Autowired
    private Referrals referrals;
    @Autowired
    private RegisterView register;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Notices notices;
    @Autowired
    private HistoryService history;

    @BeforeEach
    void itIsTheSixthOfSeptember() {
        northbeck.today("2010-09-06");
    }

    @Test
    void childQtsCaseGoesFromTheReferralToTheReviewAsInTheWorkedExample() {
        Review review = cases.referred(QtReferral.caseReferred());
        assertThat(review.reference()).matches("SCR-[0-9A-Z]{4}-[0-9A-Z]{2}");
        assertThat(due(review, DeadlineKind.D0)).isEqualTo("2010-09-09");
        assertThat(due(review, DeadlineKind.D1)).isEqualTo("2010-10-06");
        assertThat(northbeck.as("manager").context("check-referral", review).get("lead").asText()).isEqualTo("Northbeck LSCB");

        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.as("manager").completes("record-ofsted-notice", review, QtReferral.recordOfstedNotice());
        northbeck.as("cdop").completes("tell-cdop", review, QtReferral.tellCdop());
        assertThat(deadline(review, DeadlineKind.D0).metOn()).isEqualTo("2010-09-03");
        assertThat(told(review)).containsExactlyInAnyOrder(Recipient.OFSTED, Recipient.CDOP);

        northbeck.moveTo("2010-09-08");
        QtReferral.LEADS.values().forEach(lead -> northbeck.as(lead).completes("secure-records", review, QtReferral.secureRecords()));
        QtReferral.LEADS.values().forEach(lead ->
            northbeck.as(lead).completes("return-agency-information", review, QtReferral.returnAgencyInformation()));

        northbeck.moveTo("2010-09-20");
        assertThat(northbeck.as("manager").context("call-sub-group", review).get("allAnswered").asBoolean()).isTrue();
        northbeck.as("manager").completes("call-sub-group", review, QtReferral.callSubGroup());

        northbeck.moveTo("2010-09-22");
        assertThat(northbeck.as("subgroup-chair").context("screen-referral", review).get("criteria").asText()).contains("must be held").contains("row 2");
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.screenReferral());

        northbeck.moveTo("2010-09-24");
        northbeck.as("chair").completes("decide-on-review", review, QtReferral.decideOnReview());
        Review initiated = cases.again(review);
        assertThat(initiated.guidanceVersion()).contains(GuidanceVersion.WT2010);
        assertThat(initiated.publicationRule()).isEqualTo("OVERVIEW_AND_SUMMARY");
        assertThat(due(review, DeadlineKind.D2)).isEqualTo("2011-03-24");
        assertThat(deadline(review, DeadlineKind.D1).metOn()).isEqualTo("2010-09-24");

        northbeck.as("manager").completes("send-decision-letters", review, QtReferral.sendDecisionLetters());
        assertThat(told(review)).contains(Recipient.GOVERNMENT_OFFICE, Recipient.PCT, Recipient.AGENCY);
        assertThat(endOf(review)).isEqualTo("review-initiated");
        assertThat(decided(review)).isEqualTo("INITIATE");
    }

    @Test
    void theRegisterShowsStatesAndDatesAndNoTextOfTheCase() {
        Review review = cases.referred(QtReferral.caseReferred());
        cases.upToScreening(review, "2010-09-06");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-09-06"));
        northbeck.as("chair").completes("decide-on-review", review, but(QtReferral.decideOnReview(), "decidedOn", "2010-09-06"));

        String shown = register.of(review.reference(), "manager").toString();
        assertThat(shown).contains("recommendation=SCR", "indicators=[Q1, Q6, Q9]", "outcome=INITIATE", "guidanceVersion=WT2010", "criteriaRow=2")
            .doesNotContain("bruises", "Barton", "leave no choice");
    }

    @Test
    void aReferralOfAKnownCaseIsMergedIntoIt() {
        Review first = cases.referred(QtReferral.caseReferred());
        Review second = cases.referred(but(QtReferral.caseReferred(), "facts", "The school heard of a death in the family.", "chairAwareDate", null));

        Map<String, String> refused = northbeck.as("manager").isRefused("check-referral", second, Map.of("whoseCase", "DUPLICATE"));
        assertThat(refused).containsOnlyKeys("duplicateOf", "because");
        northbeck.as("manager").completes("check-referral", second,
            Map.of("whoseCase", "DUPLICATE", "duplicateOf", first.id().toString(), "because", "The same child and the same day."));

        assertThat(endOf(second)).isEqualTo("referral-merged");
        assertThat(decided(second)).isEqualTo("MERGED");
        assertThat(cases.again(second).state()).isEqualTo(Review.State.MERGED);
        assertThat(deadline(second, DeadlineKind.D0).isOpen()).isFalse();
        assertThat(northbeck.as("manager").context("check-referral", first).get("facts").toString()).contains("The school heard");
    }

    @Test
    void aChildOfAnotherAreaIsTransferredToTheBoardOfThatArea() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "residence", "ANOTHER_AREA", "residenceLscb", "Saltmoor LSCB"));
        assertThat(northbeck.as("manager").context("check-referral", review).get("lead").asText()).isEqualTo("Saltmoor LSCB");

        assertThat(northbeck.as("manager").isRefused("check-referral", review, Map.of("whoseCase", "OTHER_LSCB")))
            .containsOnlyKeys("transferredTo", "transferredOn", "because");
        northbeck.as("manager").completes("check-referral", review, Map.of("whoseCase", "OTHER_LSCB", "transferredTo", "Saltmoor LSCB",
            "transferredOn", "2010-09-06", "because", "The family lives there."));

        assertThat(endOf(review)).isEqualTo("case-transferred");
        assertThat(decided(review)).isEqualTo("TRANSFERRED");
        assertThat(cases.again(review)).returns(Review.State.TRANSFERRED, Review::state).returns("Saltmoor LSCB", Review::leadLscb);
        assertThat(told(review)).containsExactly(Recipient.OTHER_LSCB);
    }

    @Test
    void weKeepACaseThatAnotherBoardShouldLeadOnlyWithAReason() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "residence", "ANOTHER_AREA", "residenceLscb", "Saltmoor LSCB"));
        assertThat(northbeck.as("manager").isRefused("check-referral", review, QtReferral.checkReferral())).containsOnlyKeys("because");
        northbeck.as("manager").completes("check-referral", review, but(QtReferral.checkReferral(), "because", "The Chairs agreed in writing."));
        assertThat(northbeck.openTasks("call-sub-group", review)).isOne();
    }

    @Test
    void theMonthBeginsWhenTheChairIsToldEvenIfTheReferralCameEarlier() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "chairAwareDate", null));
        assertThat(deadlines.find(review.id(), DeadlineKind.D1, null)).isEmpty();
        assertThat(northbeck.as("manager").isRefused("check-referral", review, QtReferral.checkReferral())).containsOnlyKeys("chairAwareDate");

        northbeck.as("manager").completes("check-referral", review, but(QtReferral.checkReferral(), "chairAwareDate", "2010-09-06"));
        assertThat(due(review, DeadlineKind.D1)).isEqualTo("2010-10-06");
    }

    @Test
    void theAgencyThatReferredSuppliesMissingFactsWhileTheCaseGoesOn() {
        Review review = cases.referred(QtReferral.caseReferred());
        assertThat(northbeck.as("manager").isRefused("check-referral", review, but(QtReferral.checkReferral(), "factsMissing", true)))
            .containsOnlyKeys("factsAsked");
        northbeck.as("manager").completes("check-referral", review,
            but(QtReferral.checkReferral(), "factsMissing", true, "factsAsked", "When was the child last seen?"));
        assertThat(northbeck.openTasks("secure-records", review)).isEqualTo(5);

        assertThat(northbeck.as("social-care-lead").context("supply-referral-facts", review).get("asked").asText()).isEqualTo("When was the child last seen?");
        northbeck.as("social-care-lead").completes("supply-referral-facts", review, Map.of("facts", "On 27 August, by the health visitor.", "suppliedBy", "Team manager"));
        assertThat(referrals.of(review.id()).addedFacts()).singleElement().returns("Northbeck Children's Social Care, Team manager", Referral.AddedFacts::source);
    }

    @Test
    void theBoardIsAskedForMissingFactsWhereNoAgencyReferred() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "referrerRole", "INSPECTOR", "referrerAgency", null));
        northbeck.as("manager").completes("check-referral", review, but(QtReferral.checkReferral(), "factsMissing", true, "factsAsked", "What did you see?"));
        assertThat(northbeck.as("manager").tasks("supply-referral-facts", review)).hasSize(1);
    }

    @Test
    void theSubGroupNeedNotWaitForALateAgency() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        cases.answer(review, "eastshire-police");
        northbeck.as("pct-lead").completes("secure-records", review, Map.of("securedOn", "2010-09-06", "securedBy", "Records officer", "noRecords", true));

        assertThat(northbeck.as("manager").isRefused("call-sub-group", review, Map.of("meetingOn", "2010-09-06"))).containsOnlyKeys("goAheadBecause");
        northbeck.as("manager").completes("call-sub-group", review, Map.of("meetingOn", "2010-09-06", "goAheadBecause", "The facts are clear enough."));
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-09-06"));
        assertThat(northbeck.openTasks("secure-records", review)).isEqualTo(3);
        northbeck.as("chair").completes("decide-on-review", review, but(QtReferral.decideOnReview(), "decidedOn", "2010-09-06"));

        assertThat(northbeck.openTasks("secure-records", review)).isZero();
        assertThat(northbeck.openTasks("return-agency-information", review)).isZero();
        assertThat(northbeck.openTasks("send-decision-letters", review)).isOne();
    }

    @Test
    void recordsAreSecuredByCopyingThemOrFoundNotToExist() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        assertThat(northbeck.as("police-lead").isRefused("secure-records", review, Map.of("securedOn", "2010-09-01", "securedBy", "Clerk")))
            .containsOnlyKeys("securedOn", "noRecords");
        assertThat(northbeck.as("police-lead").isRefused("secure-records", review,
            Map.of("securedOn", "2010-09-06", "securedBy", "Clerk", "records", List.of(Map.of("what", "Crime file", "sealed", true)))))
            .containsOnlyKeys("records.0.copied");
    }

    @Test
    void recordsAreToBeSecuredWithinTwoDays() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        assertThat(northbeck.as("police-lead").task("secure-records", review).due()).isEqualTo("2010-09-08T22:59:00Z");
    }

    @Test
    void whoeverRefersACaseHearsAtOnceOfAllThatIsMissingOrWrong() {
        assertThat(northbeck.as("manager").isRefusedToStart("serious-case-review",
            but(QtReferral.caseReferred(), "facts", null, "agencies", null, "madeSafeBy", null, "incidentKnownOn", "2010-09-01")))
            .containsOnlyKeys("facts", "agencies", "madeSafeBy", "incidentKnownOn");
        assertThat(northbeck.as("manager").isRefusedToStart("serious-case-review", Map.of())).containsKeys("children", "incidentDate", "agencies");
    }

    @Test
    void anAgencyThatKnewTheFamilySaysWhatItKnew() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.as("police-lead").completes("secure-records", review, but(QtReferral.secureRecords(), "securedOn", "2010-09-06"));
        assertThat(northbeck.as("police-lead").isRefused("return-agency-information", review,
            Map.of("contact", "FAMILY", "contactFrom", "2010-05-01", "contactTo", "2010-04-01", "concern", "YES", "returnedBy", "Inspector")))
            .containsOnlyKeys("summary", "contactTo", "concernText");
    }

    @Test
    void theSubGroupGathersInformationAndTheCaseComesBackToIt() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "abuse", "UNKNOWN"));
        cases.upToScreening(review, "2010-09-06");
        assertThat(northbeck.as("subgroup-chair").context("screen-referral", review).get("criteria").asText()).contains("row 5");
        Map<String, Object> gather = but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "recommendation", "GATHER_INFO");
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review, gather)).containsOnlyKeys("wanted", "wantedBy");
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review, but(gather, "wanted", "Cause of death", "wantedBy", "2010-10-20")))
            .containsOnlyKeys("lateBecause");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(gather, "wanted", "Cause of death", "wantedBy", "2010-09-20"));

        northbeck.moveTo("2010-09-20");
        assertThat(northbeck.as("manager").answers("gather-information", review).get("abuse").asText()).isEqualTo("UNKNOWN");
        northbeck.as("manager").completes("gather-information", review, Map.of("gatheredOn", "2010-09-20", "source", "Coroner's officer",
            "information", "The injury was not accidental.", "outcome", "DIED", "abuse", "KNOWN", "concern", "YES"));

        assertThat(northbeck.as("subgroup-chair").context("screen-referral", review).get("criteria").asText()).contains("must be held");
        assertThat(northbeck.as("subgroup-chair").context("screen-referral", review).get("earlier")).hasSize(1);
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-09-20"));
        assertThat(northbeck.openTasks("decide-on-review", review)).isOne();
    }

    @Test
    void ofADeathThatIsFoundOutMeanwhileOfstedAndThePanelAreTold() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "outcome", "SERIOUSLY_HARMED"));
        cases.upToScreening(review, "2010-09-06");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(QtReferral.screenReferral(), "meetingOn", "2010-09-06",
            "recommendation", "GATHER_INFO", "wanted", "How the child is", "wantedBy", "2010-09-20"));
        northbeck.moveTo("2010-09-20");
        Map<String, Object> died = Map.of("gatheredOn", "2010-09-20", "source", "Ward sister", "information", "The child died on 15 September.",
            "outcome", "DIED", "abuse", "SUSPECTED", "concern", "UNKNOWN");
        assertThat(northbeck.as("manager").context("gather-information", review).get("deathKnown").asBoolean()).isFalse();
        assertThat(northbeck.as("manager").isRefused("gather-information", review, died)).containsOnlyKeys("ofstedToldOn", "cdopToldOn");
        assertThat(northbeck.as("manager").isRefused("gather-information", review, but(died, "ofstedToldOn", "2010-09-01", "cdopToldOn", "2010-09-16")))
            .as("before the incident").containsOnlyKeys("ofstedToldOn");

        northbeck.as("manager").completes("gather-information", review, but(died, "ofstedToldOn", "2010-09-15", "cdopToldOn", "2010-09-16"));

        assertThat(cases.again(review).incident().outcome()).isEqualTo(Incident.Outcome.DIED);
        assertThat(notices.ofReview(review.id())).filteredOn(notice -> notice.sentOn().isAfter(LocalDate.of(2010, 9, 14)))
            .extracting(Notification::recipient, Notification::sentOn)
            .containsExactlyInAnyOrder(tuple(Recipient.OFSTED, LocalDate.of(2010, 9, 15)), tuple(Recipient.CDOP, LocalDate.of(2010, 9, 16)));
    }

    @Test
    void aSplitSubGroupGoesToTheChairWithBothViews() {
        Review review = cases.referred(QtReferral.caseReferred());
        cases.upToScreening(review, "2010-09-06");
        Map<String, Object> split = but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "recommendation", "GATHER_INFO", "split", true);
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review, split)).containsOnlyKeys("otherView", "otherReasons");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(split, "otherView", "SCR", "otherReasons", "Police and health: the criteria are met."));

        assertThat(northbeck.as("chair").context("decide-on-review", review).get("screenings").get(0).get("otherView").asText()).contains("Police and health");
        northbeck.as("chair").completes("decide-on-review", review, but(QtReferral.decideOnReview(), "decidedOn", "2010-09-06"));
        assertThat(cases.again(review).state()).isEqualTo(Review.State.INITIATED);
    }

    @Test
    void aMemberWithAConflictWithdrawsAndThatIsMinuted() {
        Review review = cases.referred(QtReferral.caseReferred());
        cases.upToScreening(review, "2010-09-06");
        Map<String, Object> meeting = but(QtReferral.screenReferral(), "meetingOn", "2010-09-06", "represented", List.of("POLICE", "HEALTH", "EDUCATION"));
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review,
            but(meeting, "conflicts", List.of(Map.of("member", "subgroup-social-care", "about", "Managed the social worker", "withdrew", false)))))
            .containsOnlyKeys("conflicts.0.withdrew");
        Map<String, Object> withdrawn = but(meeting, "conflicts", List.of(Map.of("member", "subgroup-social-care", "about", "Managed the social worker", "withdrew", true)));
        assertThat(northbeck.as("subgroup-chair").isRefused("screen-referral", review, withdrawn)).containsOnlyKeys("notQuorate");
        northbeck.as("subgroup-chair").completes("screen-referral", review, but(withdrawn, "notQuorate", "Social care withdrew and no other member was free."));

        Screening screening = referrals.latestScreening(review.id()).orElseThrow();
        assertThat(screening.members()).doesNotContain("subgroup-social-care");
        assertThat(screening.conflicts()).singleElement().returns("subgroup-social-care", Screening.Conflict::member);
    }

    @Test
    void somebodyAsksWhereTheDecisionIsAWeekBeforeItIsDue() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.moveTo("2010-09-28");
        assertThat(northbeck.openTasks("chase-decision", review)).isZero();

        northbeck.moveTo("2010-09-29");
        assertThat(northbeck.as("manager").context("chase-decision", review).get("decisionDue").asText()).isEqualTo("6 October 2010");
        northbeck.as("manager").completes("chase-decision", review, Map.of("chairToldOn", "2010-09-29", "heldUpBy", "Two agencies have not answered."));
        assertThat(referrals.of(review.id()).chases()).hasSize(1);
        assertThat(northbeck.openTasks("call-sub-group", review)).isOne();
    }

    @Test
    void theReviewIsSetUpThoughOfstedAndTheChildDeathPanelHaveNotBeenToldYet() {
        Review review = cases.referredInWhole(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        northbeck.moveTo("2010-09-20");
        northbeck.as("manager").completes("call-sub-group", review, but(QtReferral.callSubGroup(), "goAheadBecause", "Enough is known."));
        northbeck.moveTo("2010-09-24");
        northbeck.as("subgroup-chair").completes("screen-referral", review, QtReferral.screenReferral());
        northbeck.as("chair").completes("decide-on-review", review, QtReferral.decideOnReview());
        northbeck.as("manager").completes("send-decision-letters", review, QtReferral.sendDecisionLetters());

        assertThat(northbeck.openTasks("appoint-panel", review)).isOne();
        assertThat(northbeck.openTasks("record-ofsted-notice", review)).isOne();
        assertThat(northbeck.openTasks("tell-cdop", review)).isOne();
    }

    @Test
    void aHarmedChildsCaseAsksNothingOfTheChildDeathPanel() {
        Review review = cases.referred(but(QtReferral.caseReferred(), "outcome", "SERIOUSLY_HARMED"));
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        assertThat(northbeck.openTasks("tell-cdop", review)).isZero();
    }

    @Test
    void noticesBeforeTheIncidentAreRefused() {
        Review review = cases.referred(QtReferral.caseReferred());
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        assertThat(northbeck.as("manager").isRefused("record-ofsted-notice", review, but(QtReferral.recordOfstedNotice(), "sentOn", "2010-09-01")))
            .containsOnlyKeys("sentOn");
        assertThat(northbeck.as("manager").isRefused("tell-cdop", review, but(QtReferral.tellCdop(), "sentOn", "2010-09-01"))).containsOnlyKeys("sentOn");
    }

    @Test
    void aCaseIsReferredWithARealChildRealDatesAndAPseudonymThatGivesNobodyAway() {
        Map<String, String> refused = northbeck.as("manager").isRefusedToStart("serious-case-review", but(QtReferral.caseReferred(),
            "children", List.of(Map.of("pseudonym", "Child AB", "part", "OTHER_CHILD", "ageBand", "FROM_1_TO_4", "realName", "Amy Barton")),
            "incidentKnownOn", "2010-09-01", "receivedOn", "2010-08-31", "chairAwareDate", "2010-08-30", "madeSafeBy", null, "madeSafeOn", null,
            "residence", "ANOTHER_AREA", "agencies", List.of("nobody"), "referrerAgency", "nobody-either"));
        assertThat(refused).containsOnlyKeys("children.0.part", "children.0.pseudonym", "incidentKnownOn", "receivedOn", "chairAwareDate", "madeSafeBy",
            "madeSafeOn", "residenceLscb", "agencies", "referrerAgency");
    }

    @Test
    void theBoardAndItsIndependentPeopleAreNoAgencyThatReferredOrKnewTheFamily() {
        for (String none : List.of("northbeck-lscb", "independent")) {
            assertThat(northbeck.as("housing-lead").isRefusedToStart("serious-case-review",
                but(QtReferral.caseReferred(), "referrerAgency", none, "agencies", List.of(none)))).as(none).containsOnlyKeys("referrerAgency", "agencies");
        }
    }

    @Test
    void aRowOrChoiceThatIsNothingAtAllIsRefused() {
        java.util.List<Object> nothing = java.util.Collections.singletonList(null);
        assertThat(northbeck.as("manager").isRefusedToStart("serious-case-review", but(QtReferral.caseReferred(), "children", nothing))).hasSize(1);
        assertThat(northbeck.as("manager").isRefusedToStart("serious-case-review", but(QtReferral.caseReferred(), "agencies", nothing))).hasSize(1);
    }

    @Test
    void anAgencyMayReferACaseToo() {
        String reference = northbeck.as("pct-lead").starts("serious-case-review", but(QtReferral.caseReferred(), "chairAwareDate", null));
        assertThat(northbeck.as("manager").tasks("check-referral", reviews.findByReference(reference).orElseThrow())).hasSize(1);
    }

    private Deadline deadline(Review review, DeadlineKind kind) {
        return deadlines.find(review.id(), kind, null).orElseThrow();
    }

    private LocalDate due(Review review, DeadlineKind kind) {
        return deadline(review, kind).currentDue();
    }

    private List<Recipient> told(Review review) {
        return notices.ofReview(review.id()).stream().map(Notification::recipient).distinct().toList();
    }

    private String endOf(Review review) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instanceOf(review)).activityType("noneEndEvent").finished()
            .orderByHistoricActivityInstanceEndTime().desc().list().stream().map(one -> one.getActivityId())
            .filter(id -> List.of("referral-merged", "case-transferred", "review-initiated", "case-declined", "alternative-review-reported").contains(id))
            .findFirst().orElse(null);
    }

    private String decided(Review review) {
        return (String) history.createHistoricVariableInstanceQuery().processInstanceId(instanceOf(review)).variableName("decision").singleResult().getValue();
    }

    private String instanceOf(Review review) {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey("consider-referral").processInstanceBusinessKey(review.reference())
            .orderByProcessInstanceStartTime().desc().list().stream().filter(one -> one.getDeleteReason() == null).findFirst().orElseThrow().getId();
    }
}
