package org.lscb.scr.scoping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
class SetUpReviewTest {

    @Autowired Northbeck northbeck;
    @Autowired Scoping scoping;
    @Autowired Panels panels;
    @Autowired Appointments appointments;
    @Autowired Deadlines deadlines;
    @Autowired Reviews reviews;
    @Autowired Notices notices;
    @Autowired CaseInHand cases;
    @Autowired TransactionTemplate transaction;

    Review review;
    ProcessInstance setUp;

    @BeforeEach
    void theReviewOfChildQtIsInitiated() {
        northbeck.today("2010-09-24");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        setUp = northbeck.start("set-up-review", review, Map.of());
        northbeck.today("2010-10-04");
    }

    @Test
    void thePanelMeetsAndTheTermsOfReferenceAreApprovedWithinTwoWeeks() {
        assertThat(deadline().currentDue()).isEqualTo("2010-10-08");

        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        assertThat(appointments.holder(review.id(), CaseRole.PANEL_CHAIR)).contains("panel-chair");
        assertThat(appointments.holder(review.id(), CaseRole.OVERVIEW_AUTHOR)).contains("overview-author");
        assertThat(panels.listed(review.id())).extracting(PanelSection.Seat::jobTitle, PanelSection.Seat::employer)
            .contains(tuple("Detective chief inspector", "Eastshire Police"));

        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());

        TermsOfReference terms = scoping.termsOfReference(review.id()).orElseThrow();
        assertThat(terms.number()).isEqualTo(1);
        assertThat(terms.periodFrom()).isEqualTo("2008-01-01");
        assertThat(terms.periodTo()).isEqualTo("2010-09-02");
        assertThat(terms.items()).extracting(TermsItem::key).containsExactly("Q1", "Q2", "Q3");
        assertThat(terms.agencies()).hasSize(8);
        assertThat(deadline().metOn()).isEqualTo("2010-10-04");
        assertThat(state()).isEqualTo("TERMS_APPROVED");
        assertThat(northbeck.openTasks("send-commissions", review)).isOne();
    }

    @Test
    void theMeetingWithPoliceAndProsecutorsDoesNotHoldUpTheReview() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        assertThat(northbeck.openTasks("hold-parallel-processes-meeting", review)).isOne();
        assertThat(northbeck.openTasks("send-commissions", review)).isOne();
    }

    @Test
    void whileNoIndependentAuthorIsFreeTheDelayIsRecordedAndTheTaskComesBack() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panelWithoutAuthor("All on the regional list are taken until November."));
        assertThat(state()).isEqualTo("AUTHOR_SOUGHT");
        assertThat(panels.searches(review.id())).extracting(AuthorSought::reason).containsExactly("All on the regional list are taken until November.");
        assertThat(northbeck.as("manager").answers("appoint-panel", review).at("/panelChair/person").asText()).isEqualTo("panel-chair");

        northbeck.today("2010-11-08");
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        assertThat(northbeck.openTasks("draft-terms-of-reference", review)).isOne();
        assertThat(appointments.ofReview(review.id())).allMatch(Appointment::isCurrent).hasSize(6);
        assertThat(deadline().isLate(LocalDate.of(2010, 11, 8))).isTrue();
    }

    @Test
    void theLscbChairMayChairThePanelIfADeputyWritesDownWhy() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel("chair", "overview-author"));
        assertThat(northbeck.openTasks("draft-terms-of-reference", review)).isZero();
        assertThat(northbeck.as("deputy-chair").context("confirm-independence-warnings", review).at("/warnings/0/warning").asText()).contains("I6");

        Map<String, String> reason = Map.of("verdict", "ACCEPTED", "reason", "No other chair is free before the new year.");
        assertThat(northbeck.as("chair").isRefused("confirm-independence-warnings", review, reason)).containsOnlyKeys("verdict");
        northbeck.as("deputy-chair").completes("confirm-independence-warnings", review, reason);

        assertThat(appointments.current(review.id(), CaseRole.PANEL_CHAIR, null).orElseThrow().allowedBecause())
            .isEqualTo("No other chair is free before the new year.");
        northbeck.as("chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("deputy-chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        assertThat(northbeck.openTasks("send-commissions", review)).isOne();
    }

    @Test
    void aWarningThatIsNotAcceptedMeansSomebodyElse() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel("chair", "overview-author"));
        assertThat(northbeck.as("deputy-chair").isRefused("confirm-independence-warnings", review, Map.of("verdict", "ACCEPTED"))).containsOnlyKeys("reason");
        northbeck.as("deputy-chair").completes("confirm-independence-warnings", review,
            Map.of("verdict", "REFUSED", "reason", "One person cannot hold both to account."));
        assertThat(appointments.holder(review.id(), CaseRole.PANEL_CHAIR)).isEmpty();

        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        assertThat(northbeck.openTasks("draft-terms-of-reference", review)).isOne();
    }

    @Test
    void vagueTermsAreReturnedAndBothVersionsKept() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        Map<String, Object> vague = new HashMap<>(SetUpAnswers.terms());
        vague.put("questions", List.of(Map.of("text", "What happened?")));
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, vague);
        assertThat(northbeck.as("chair").isRefused("approve-terms-of-reference", review, Map.of("verdict", "RETURNED"))).containsOnlyKeys("reasons");
        northbeck.as("chair").completes("approve-terms-of-reference", review,
            Map.of("verdict", "RETURNED", "reasons", "The question is too vague for any agency to answer."));

        assertThat(deadline().isMet()).isFalse();
        assertThat(northbeck.as("panel-chair").context("draft-terms-of-reference", review).get("returnedBecause").asText()).contains("too vague");
        assertThat(northbeck.as("panel-chair").answers("draft-terms-of-reference", review).get("agencies")).hasSize(8);
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());

        assertThat(scoping.versions(review.id())).extracting(TermsOfReference::number, TermsOfReference::state).containsExactly(
            tuple(1, TermsOfReference.State.RETURNED), tuple(2, TermsOfReference.State.APPROVED));
    }

    @Test
    void aPanelChairWhoWorksForAnAgencyThatIsAskedIsReplacedBeforeTheTermsAreApproved() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel("housing-lead", "overview-author"));
        northbeck.as("housing-lead").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        assertThat(northbeck.as("chair").isRefused("approve-terms-of-reference", review,
            Map.of("verdict", "APPROVED", "independenceReason", "Well known to us"))).extractingByKey("verdict").asString().contains("I5");
        northbeck.as("chair").completes("approve-terms-of-reference", review,
            Map.of("verdict", "CHANGE_PANEL", "reasons", "The Panel Chair runs an agency that is asked."));

        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, SetUpAnswers.panel("housing-lead", "overview-author")))
            .containsOnlyKeys("panelChair.person");
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());

        assertThat(scoping.termsOfReference(review.id()).orElseThrow().panelChair()).isEqualTo("panel-chair");
        assertThat(appointments.ofReview(review.id())).filteredOn(held -> held.role() == CaseRole.PANEL_CHAIR)
            .extracting(Appointment::userId, Appointment::isCurrent).containsExactlyInAnyOrder(
                tuple("housing-lead", false), tuple("panel-chair", true));
    }

    @Test
    void underTheGuidanceOf2006TheChairMayAllowSuchAPanelChairForAReason() {
        northbeck.today("2009-10-30");
        Review earlier = northbeck.review().initiatedOn("2009-10-30").incidentOn("2009-10-01").save();
        northbeck.start("set-up-review", earlier, Map.of());
        northbeck.as("manager").completes("appoint-panel", earlier, SetUpAnswers.panel("housing-lead", "overview-author"));

        Map<String, Object> terms = new HashMap<>(SetUpAnswers.terms());
        terms.put("periodTo", "2009-10-01");
        terms.put("agencies", List.of(Map.of("agency", "fernhill-housing", "product", "IMR"), Map.of("agency", "northbeck-pct", "product", "IMR"),
            Map.of("agency", "saltmoor-hospitals", "product", "SUMMARY_REPORT")));
        northbeck.as("housing-lead").completes("draft-terms-of-reference", earlier, terms);
        assertThat(northbeck.as("chair").isRefused("approve-terms-of-reference", earlier, SetUpAnswers.approval())).containsOnlyKeys("independenceReason");
        northbeck.as("chair").completes("approve-terms-of-reference", earlier,
            Map.of("verdict", "APPROVED", "independenceReason", "Housing had one contact only, and nobody else is free."));
        assertThat(appointments.current(earlier.id(), CaseRole.PANEL_CHAIR, null).orElseThrow().allowedBecause()).startsWith("Housing had one contact");
        assertThat(northbeck.openTasks("send-commissions", earlier)).isOne();
    }

    @Test
    void nobodyTakesASeatThatTheRulesForbid() {
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, SetUpAnswers.panel("panel-chair", "comms")))
            .extractingByKey("overviewAuthor.person").asString().contains("I3");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, SetUpAnswers.panel("lscb-member", "overview-author")))
            .extractingByKey("panelChair.person").asString().contains("I5");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, SetUpAnswers.panel("panel-chair", "panel-chair")))
            .extractingByKey("overviewAuthor.person").asString().contains("I4");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review,
            with(SetUpAnswers.panel(), "members", List.of(Map.of("person", "panel-member", "managedCase", true)))))
            .extractingByKey("members.0.person").asString().contains("I7");
        assertThat(appointments.ofReview(review.id())).isEmpty();
    }

    @Test
    void thePanelIsNamedCompletely() {
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, with(SetUpAnswers.panel(), "members", List.of()))).containsOnlyKeys("members");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, with(SetUpAnswers.panel(), "authorFree", "NO")))
            .containsOnlyKeys("whyNoAuthor");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, with(SetUpAnswers.panel(), "overviewAuthor", Map.of())))
            .containsOnlyKeys("overviewAuthor.person");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, with(SetUpAnswers.panel(), "members",
            List.of(Map.of("person", "panel-member"), Map.of("person", "panel-member"), Map.of("person", "nobody"))))).containsOnlyKeys(
                "members.1.person", "members.2.person");
        assertThat(northbeck.as("manager").isRefused("appoint-panel", review, with(SetUpAnswers.panel(), "panelChair",
            Map.of("person", "panel-chair", "employers", List.of("nowhere"))))).containsOnlyKeys("panelChair.employers");
    }

    @Test
    void termsOfReferenceAreRefusedWhereTheyDoNotHoldTogether() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        var chair = northbeck.as("panel-chair");
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "periodFrom", "2010-09-03"))).containsOnlyKeys("periodTo");
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "periodTo", "2010-10-05"))).containsOnlyKeys("periodTo");
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "questions", List.of()))).containsOnlyKeys("questions");
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "timetable",
            List.of(Map.of("what", "Chronologies", "by", "2010-09-01"))))).containsOnlyKeys("timetable.0.by");
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "agencies",
            List.of(asked("northbeck-pct", "IMR"), asked("northbeck-pct", "IMR"), asked("northbeck-lscb", "IMR"))))).containsOnlyKeys(
                "agencies.1.product", "agencies.2.agency");
    }

    @Test
    void twoHealthBodiesMakeAHealthOverviewNecessary() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        var chair = northbeck.as("panel-chair");
        List<Map<String, Object>> twoHealthBodies = List.of(asked("northbeck-pct", "IMR"), asked("saltmoor-hospitals", "SUMMARY_REPORT"));
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "agencies", twoHealthBodies))).containsOnlyKeys("agencies");
        List<Map<String, Object>> twoOverviews = new ArrayList<>(twoHealthBodies);
        twoOverviews.add(asked("northbeck-pct", "HEALTH_OVERVIEW"));
        twoOverviews.add(asked("saltmoor-hospitals", "HEALTH_OVERVIEW"));
        assertThat(chair.isRefused("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "agencies", twoOverviews))).containsOnlyKeys("agencies");
        chair.completes("draft-terms-of-reference", review, with(SetUpAnswers.terms(), "agencies",
            List.of(asked("northbeck-pct", "IMR"), asked("eastshire-police", "IMR"))));
        assertThat(northbeck.openTasks("approve-terms-of-reference", review)).isOne();
    }

    @Test
    void commissionsAreSentAsTheTermsOfReferenceSay() {
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        northbeck.today("2010-10-06");

        var manager = northbeck.as("manager");
        assertThat(manager.answers("send-commissions", review).at("/commissions/0/chronologyDue").asText()).isEqualTo("2010-11-17");
        assertThat(manager.answers("send-commissions", review).at("/commissions/0/due").asText()).isEqualTo("2010-12-15");
        assertThat(manager.isRefused("send-commissions", review, without(SetUpAnswers.commissions(), "datesBecause"))).containsOnlyKeys("datesBecause");
        assertThat(manager.isRefused("send-commissions", review, with(SetUpAnswers.commissions(), "sentOn", "2010-10-03"))).containsOnlyKeys("sentOn");
        assertThat(manager.isRefused("send-commissions", review, with(SetUpAnswers.commissions(), "commissions",
            List.of(commission("millbrook-school", "IMR", "2010-11-05", "2010-12-10"))))).containsOnlyKeys("commissions.0.agency", "commissions");

        List<Object> rows = new ArrayList<>((List<?>) SetUpAnswers.commissions().get("commissions"));
        rows.set(0, commission("eastshire-police", "IMR", "2010-12-11", "2010-12-10"));
        rows.set(1, commission("northbeck-social-care", "IMR", null, "2010-10-05"));
        rows.set(2, commission("northbeck-pct", "IMR", "2010-11-05", null));
        rows.set(7, commission("northbeck-pct", "HEALTH_OVERVIEW", "2010-11-05", "2011-01-05"));
        assertThat(manager.isRefused("send-commissions", review, with(SetUpAnswers.commissions(), "commissions", rows))).containsOnlyKeys(
            "commissions.0.due", "commissions.1.chronologyDue", "commissions.1.due", "commissions.2.due", "commissions.7.chronologyDue");

        manager.completes("send-commissions", review, SetUpAnswers.commissions());
        assertThat(scoping.requestedCommissions(review.id())).hasSize(8).allSatisfy(request -> {
            assertThat(request.sentOn()).isEqualTo("2010-10-06");
            assertThat(request.torVersion()).isOne();
        });
        assertThat(scoping.requestedCommissions(review.id())).filteredOn(request -> request.product() == Product.IMR).hasSize(7)
            .allSatisfy(request -> {
                assertThat(request.chronologyDue()).isEqualTo("2010-11-05");
                assertThat(request.due()).isEqualTo("2010-12-10");
                assertThat(request.datesBecause()).isEqualTo("Agreed in the plan with the Panel on 4 October 2010");
            });
        assertThat(notices.ofReview(review.id())).hasSize(8).allMatch(notice -> notice.type().equals("COMMISSION"));
        assertThat(state()).isEqualTo("COMMISSIONS_SENT");
        BpmnAwareTests.assertThat(setUp).isEnded().variables().containsEntry("panelChair", "panel-chair")
            .containsEntry("overviewAuthor", "overview-author").hasEntrySatisfying("commissionIds", ids -> assertThat((List<?>) ids).hasSize(7));
    }

    @Test
    void theAgenciesThatTheReferralKnewOfAreTheFirstToBeAsked() {
        northbeck.today("2010-09-06");
        Review referred = cases.referred(QtReferral.caseReferred());
        northbeck.today("2010-09-24");
        transaction.executeWithoutResult(status -> reviews.get(referred.id())
            .initiate(LocalDate.of(2010, 9, 24), GuidanceVersion.WT2010, "OVERVIEW_AND_SUMMARY"));
        northbeck.start("set-up-review", referred, Map.of());

        var manager = northbeck.as("manager");
        assertThat(manager.context("appoint-panel", referred).get("contributing")).hasSize(5);
        assertThat(manager.isRefused("appoint-panel", referred, SetUpAnswers.panel("housing-lead", "overview-author")))
            .containsOnlyKeys("panelChair.person");
        manager.completes("appoint-panel", referred, SetUpAnswers.panel());
        assertThat(northbeck.as("panel-chair").answers("draft-terms-of-reference", referred).get("agencies")).hasSize(6)
            .last().asString().contains("HEALTH_OVERVIEW");
    }

    private Deadline deadline() {
        return deadlines.find(review.id(), DeadlineKind.D3, null).orElseThrow();
    }

    private String state() {
        return reviews.get(review.id()).on(Track.SET_UP);
    }

    private static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> without(Map<String, Object> answers, String field) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.remove(field);
        return changed;
    }

    private static Map<String, Object> asked(String agency, String product) {
        return Map.of("agency", agency, "product", product);
    }

    private static Map<String, Object> commission(String agency, String product, String chronologyDue, String due) {
        Map<String, Object> row = new HashMap<>(asked(agency, product));
        row.put("chronologyDue", chronologyDue);
        row.put("due", due);
        return row;
    }
}
