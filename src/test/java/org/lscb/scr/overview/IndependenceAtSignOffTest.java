package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Directory;
import org.lscb.scr.agency.Membership;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.evaluation.QtAfterSubmission;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.SetUpAnswers;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whoever was independent when appointed and is so no longer holds up the signature (domain.md 3.2: on appointment and again at sign-off). That
 * each rule holds on appointment is the matter of {@code AppointmentsTest}, {@code SetUpReviewTest} and their like.
 */
@ReviewTest
class IndependenceAtSignOffTest {

    private static final String TODAY = ReportsAccepted.ON;

    @Autowired
    private TaskService tasks;
    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Appointments appointments;
    @Autowired
    private Directory directory;
    @Autowired
    private Membership membership;

    private final List<String> guests = new ArrayList<>();

    @AfterEach
    void guestsLeave() {
        guests.forEach(guest -> membership.leave(guest, "The test is over"));
    }

    @Test
    void i1AndI2WhenAnAgencySignsAndWhenThePanelAccepts() {
        Review review = commissioned.begun(Product.IMR, "eastshire-police");
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imr(CommissionsForTests.QUESTIONS));
        UUID commission = commissioned.id(review, "eastshire-police");
        nowDeclared(review, CaseRole.IMR_AUTHOR, commission, Declaration::andDirectPart);
        assertThat(northbeck.as("police-lead").isRefused("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06")).get("outcome")).contains("Rule I1");

        appointments.checkAgain(held(review, CaseRole.IMR_AUTHOR, commission).id(), Declaration.nothingToDeclare());
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        nowDeclared(review, CaseRole.IMR_AUTHOR, commission, Declaration::andManagedStaff);
        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-imr", review, ImrAnswers.accepted("2010-10-06")).get("verdict")).contains("Rule I2");
    }

    @Test
    void i3WhenThePanelAcceptsTheOverviewOfSomebodyWhoWorksForAnAgencyByNow() {
        Review review = reported.withPanel();
        String author = insteadOf(review, CaseRole.OVERVIEW_AUTHOR);
        membership.join(author, "eastshire-police");

        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review, OverviewAnswers.accepted(TODAY)).get("verdict")).contains("Rule I3");
    }

    @Test
    void i4WhenTheLscbApprovesTheOverviewOfItsOwnChair() {
        Review review = reported.withLscb();
        String author = insteadOf(review, CaseRole.OVERVIEW_AUTHOR);
        membership.grant(author, StandingRole.LSCB_CHAIR);

        assertThat(northbeck.as("chair").isRefused("approve-overview", review, OverviewAnswers.approved(TODAY)).get("overviewDecision")).contains("Rule I4");
    }

    @Test
    void i5WhenTheTermsOfReferenceAndTheOverviewArePassedUnderAPanelChairWhoSitsOnTheLscbByNow() {
        Review review = beforeTheTermsAreApproved("2010-09-24", guest(Set.of()));
        membership.grant(guests.get(0), StandingRole.LSCB_MEMBER);
        assertThat(northbeck.as("chair").isRefused("approve-terms-of-reference", review, SetUpAnswers.approval()).get("verdict")).contains("Rule I5");

        Review later = reported.withPanel();
        String chair = insteadOf(later, CaseRole.PANEL_CHAIR);
        membership.grant(chair, StandingRole.LSCB_MEMBER);
        assertThat(northbeck.as(chair).isRefused("scrutinise-overview", later, OverviewAnswers.accepted(TODAY)).get("verdict")).contains("Rule I5");
    }

    @Test
    void i6WhenAPanelChairWhoChairsTheLscbWorksForAnAgencyByNow() {
        Review review = reported.withPanel();
        String chair = insteadOf(review, CaseRole.PANEL_CHAIR);
        membership.grant(chair, StandingRole.LSCB_CHAIR);
        membership.join(chair, "millbrook-school");

        assertThat(northbeck.as(chair).isRefused("scrutinise-overview", review, OverviewAnswers.accepted(TODAY)).get("verdict")).contains("Rule I6");
    }

    @Test
    void i7WhenAMemberOfThePanelTurnsOutToHaveManagedTheCase() {
        Review review = reported.withPanel();
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, "panel-member", "eastshire-police", null, Declaration.nothingToDeclare());
        Appointment member = appointments.current(review.id()).stream().filter(held -> held.role() == CaseRole.PANEL_MEMBER).findFirst().orElseThrow();
        appointments.checkAgain(member.id(), member.declaration().andManagedCase());

        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-overview", review, OverviewAnswers.accepted(TODAY)).get("verdict")).contains("Rule I7");
    }

    @Test
    void i8WhenThePanelAcceptsTheHealthOverviewOfSomebodyInvolved() {
        Review review = reported.withHealthOverviewAskedFor(Map.of("hospital", "saltmoor-hospitals"));
        appointments.appoint(review.id(), CaseRole.HEALTH_OVERVIEW_AUTHOR, "health-overview-author", null, null, Declaration.nothingToDeclare());
        reported.begin(review);
        northbeck.as("health-overview-author").completes("write-health-overview", review, OverviewAnswers.healthOverview());
        nowDeclared(review, CaseRole.HEALTH_OVERVIEW_AUTHOR, null, Declaration::andDirectPart);

        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-health-overview", review, OverviewAnswers.healthOverviewAccepted(TODAY)).get("verdict"))
            .contains("Rule I8");
    }

    @Test
    void i9WhenTheLscbApprovesAReconsiderationWhoseChairSitsOnItByNow() {
        northbeck.today("2011-05-20");
        Review review = northbeck.review().initiatedOn("2010-09-24").submittedOn("2011-05-20", "OFSTED_REVISED").save();
        QtAfterSubmission qt = new QtAfterSubmission(northbeck, review);
        northbeck.start("ofsted-evaluation", review, Map.of("panelChair", "panel-chair"));
        northbeck.moveTo("2011-09-16");
        qt.finalLetterArrives();
        northbeck.moveTo("2011-09-28");
        Map<String, Object> plan = new HashMap<>(QtAfterSubmission.remedialPlan());
        plan.put("independentChair", guest(Set.of()));
        northbeck.as("chair").completes("plan-remedial-work", review, plan);
        northbeck.moveTo("2011-11-14");
        qt.agenciesAddendaAreAccepted();
        northbeck.moveTo("2011-11-30");
        qt.familyIsSeenAndOverviewAddendumAccepted();
        northbeck.moveTo("2011-12-14");
        membership.grant(guests.get(0), StandingRole.LSCB_MEMBER);

        assertThat(northbeck.as("chair").isRefused("approve-reconsideration", review, QtAfterSubmission.approval()).get("approval")).contains("Rule I9");
    }

    @Test
    void i10WhoeverWithdrawsFromAnItemDoesNotRecordTheDecisionOnIt() {
        Review review = reported.withLscb();
        Map<String, Object> decision = OverviewAnswers.with(OverviewAnswers.with(OverviewAnswers.approved(TODAY), "present", List.of("chair", "deputy-chair")),
            "conflicts", List.of(Map.of("person", "chair", "item", "ACTION_PLAN", "reason", "Owns one of the actions")));

        assertThat(northbeck.as("chair").isRefused("approve-overview", review, decision).get("conflicts.0.person")).contains("deputy");
        northbeck.as("deputy-chair").completes("approve-overview", review, decision);
    }

    @Test
    void nobodyApprovesThePlanThatTheyProposed() {
        Review review = reported.toBePlanned();
        String both = guest(Set.of(StandingRole.BUSINESS_MANAGER, StandingRole.LSCB_CHAIR));
        northbeck.as(both).completes("propose-action-plan", review, OverviewAnswers.plan(ReportsAccepted.actions()));
        northbeck.as("police-lead").completes("endorse-actions", review, OverviewAnswers.endorsed(TODAY));

        assertThatThrownBy(() -> northbeck.as(both).completes("approve-overview", review, OverviewAnswers.approved(TODAY)))
            .isInstanceOf(NotAllowedNow.class);
        northbeck.as("chair").completes("approve-overview", review, OverviewAnswers.approved(TODAY));
    }

    private Review beforeTheTermsAreApproved(String initiated, String chair) {
        northbeck.today(initiated);
        Review review = northbeck.review().initiatedOn(initiated).save();
        northbeck.start("set-up-review", review, Map.of());
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel(chair, "overview-author"));
        northbeck.as(chair).completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        return review;
    }

    private void nowDeclared(Review review, CaseRole role, UUID subject, UnaryOperator<Declaration> known) {
        Appointment held = held(review, role, subject);
        appointments.checkAgain(held.id(), known.apply(held.declaration()));
    }

    private Appointment held(Review review, CaseRole role, UUID subject) {
        return appointments.current(review.id(), role, subject).orElseThrow();
    }

    /** A guest takes the role over, independent on the day. */
    private String insteadOf(Review review, CaseRole role) {
        String guest = guest(Set.of());
        Appointment former = held(review, role, null);
        appointments.end(former.id(), former.appointedOn(), "Replaced");
        appointments.appoint(review.id(), role, guest, null, null, Declaration.nothingToDeclare());
        tasks.createTaskQuery().processInstanceBusinessKey(review.reference()).taskAssignee(former.userId()).list()
            .forEach(task -> tasks.setAssignee(task.getId(), guest));
        return guest;
    }

    private String guest(Set<StandingRole> roles) {
        String userId = "p" + UUID.randomUUID().toString().substring(0, 8);
        directory.take(new Directory.Listing(List.of(), List.of(
            new Directory.ListedPerson(userId, "Zoe Zander", "Guest", "independent", Set.of(), null, roles, false))));
        guests.add(userId);
        return userId;
    }
}
