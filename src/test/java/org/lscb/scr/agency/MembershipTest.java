package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People of several agencies, roles that end, people who leave. Each test makes the people whom it sends away. */
@ReviewTest
class MembershipTest {

    @Autowired Northbeck northbeck;
    @Autowired Directory directory;
    @Autowired Membership membership;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Appointments appointments;
    @Autowired IdentityService identity;
    @Autowired TaskService tasks;
    @Autowired RuntimeService runtime;

    private final String someone = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void today() {
        northbeck.today("2010-10-06");
    }

    @Test
    void somebodyOfTwoAgenciesIsOfferedTheTasksOfBoth() {
        assertThat(people.get("designated-nurse").agencies()).containsExactly("northbeck-pct", "wendle-mental-health");
        assertThat(groupsOfAccount("designated-nurse")).containsExactlyInAnyOrder("northbeck-pct", "wendle-mental-health");
        assertThat(people.inAgency("wendle-mental-health")).extracting(Person::userId).contains("designated-nurse");
        assertThat(people.inAgency("northbeck-pct")).extracting(Person::userId).contains("designated-nurse");
    }

    @Test
    void bothAgenciesStandInTheListsToChooseFrom() {
        assertThat(people.options(List.of(people.get("designated-nurse"))).get(0).label())
            .isEqualTo("Miriam Sayer, Designated nurse of two trusts, Northbeck Primary Care Trust and Wendle Mental Health Trust");
    }

    @Test
    void aRoleThatEndsTakesItsGroupAndItsClaimedTasksAlong() {
        take("eastshire-police", Set.of(), StandingRole.BUSINESS_MANAGER);
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("set-up-review", review, Map.of());
        String task = northbeck.as(someone).task("appoint-panel", review).id();
        tasks.setAssignee(task, someone);

        membership.end(someone, StandingRole.BUSINESS_MANAGER, "Moved to another post");

        assertThat(groupsOfAccount(someone)).containsExactly("eastshire-police");
        assertThat(northbeck.as(someone).tasks("appoint-panel", review)).isEmpty();
        assertThat(northbeck.as("manager").task("appoint-panel", review).assignee()).isNull();
    }

    @Test
    void whoeverLeavesKeepsANameAndNothingElse() {
        take("eastshire-police", Set.of("fernhill-housing"), StandingRole.SUBGROUP_MEMBER);
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        appointments.appoint(review.id(), CaseRole.PANEL_MEMBER, someone, "eastshire-police", null, Declaration.nothingToDeclare());

        membership.leave(someone, "Retired");

        Person gone = people.get(someone);
        assertThat(gone.isActive()).isFalse();
        assertThat(gone.leftOn()).isEqualTo("2010-10-06");
        assertThat(gone.agencies()).isEmpty();
        assertThat(gone.roles()).isEmpty();
        assertThat(people.groups(someone)).isEmpty();
        assertThat(people.name(someone)).isEqualTo("Some Body");
        assertThat(people.all()).extracting(Person::userId).doesNotContain(someone);
        assertThat(accounts.exists(someone)).isFalse();
        assertThat(identity.checkPassword(someone, "northbeck-demo")).isFalse();
        assertThat(appointments.ofReview(review.id())).singleElement().satisfies(seat -> {
            assertThat(seat.isCurrent()).isFalse();
            assertThat(seat.endReason()).isEqualTo("Retired");
        });
        assertThatThrownBy(() -> membership.leave(someone, "Again")).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> membership.grant(someone, StandingRole.LEGAL_ADVISER)).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aTaskGivenToSomebodyWhoLeavesIsOfferedToTheAgencysLeadAndTheBusinessManager() {
        take("eastshire-police", Set.of());
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("staff-debrief", review, Map.of("agency", "eastshire-police", "agencyLead", someone, "commissionId", UUID.randomUUID().toString()));
        assertThat(northbeck.as(someone).tasks("debrief-staff", review)).hasSize(1);

        membership.leave(someone, "Moved away");

        assertThat(northbeck.as("police-lead").tasks("debrief-staff", review)).hasSize(1);
        assertThat(northbeck.as("manager").tasks("debrief-staff", review)).hasSize(1);
        assertThat(northbeck.as(someone).tasks("debrief-staff", review)).isEmpty();
    }

    @Test
    void whatWaitsForALeadIsOfferedToTheNextOne() {
        take("millbrook-school", Set.of());
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("staff-debrief", review, Map.of("agency", "millbrook-school", "agencyLead", someone, "commissionId", UUID.randomUUID().toString()));
        membership.leave(someone, "Moved away");
        assertThat(northbeck.as("school-author").tasks("debrief-staff", review)).isEmpty();

        membership.grant("school-author", StandingRole.AGENCY_LEAD);
        try {
            assertThat(northbeck.as("school-author").tasks("debrief-staff", review)).hasSize(1);
        } finally {
            membership.end("school-author", StandingRole.AGENCY_LEAD, "The test is over");
        }
    }

    @Test
    void aLeadWhoIsNoneAnyMoreGivesUpWhatALeadDoes() {
        take("millbrook-school", Set.of(), StandingRole.AGENCY_LEAD);
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("staff-debrief", review, Map.of("agency", "millbrook-school", "agencyLead", someone, "commissionId", UUID.randomUUID().toString()));

        membership.end(someone, StandingRole.AGENCY_LEAD, "Another post");

        assertThat(northbeck.as(someone).tasks("debrief-staff", review)).isEmpty();
        assertThat(northbeck.as("school-lead").tasks("debrief-staff", review)).hasSize(1);
    }

    @Test
    void whatThePanelChairLeavesBehindIsNotForTheAgencyThatItIsAbout() {
        take("independent", Set.of());
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        runtime.createProcessInstanceByKey("individual-management-review").businessKey(review.reference()).setVariables(Map.of("reviewId",
            review.id().toString(), "agency", "eastshire-police", "panelChair", someone, "commissionId", UUID.randomUUID().toString()))
            .startBeforeActivity("scrutinise-imr").execute();
        assertThat(northbeck.as(someone).tasks("scrutinise-imr", review)).hasSize(1);

        membership.leave(someone, "Ill for long");

        assertThat(northbeck.as("police-lead").tasks("scrutinise-imr", review)).isEmpty();
        assertThat(northbeck.as("manager").tasks("scrutinise-imr", review)).hasSize(1);
    }

    @Test
    void anActionThatALeavingVerifierWasToCheckIsOfferedToAllVerifiers() {
        take("northbeck-lscb", Set.of(), StandingRole.VERIFIER);
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        for (String task : List.of("verify-action", "check-impact")) {
            runtime.createProcessInstanceByKey("action-monitoring").businessKey(review.reference()).setVariables(Map.of("reviewId",
                review.id().toString(), "agency", "eastshire-police", "verifier", someone, "overdueOn", "2020-01-01T00:00:00Z", "verifyBy", "2020-01-01"))
                .startBeforeActivity(task).execute();
        }

        membership.end(someone, StandingRole.VERIFIER, "Another post");

        for (String task : List.of("verify-action", "check-impact")) {
            assertThat(northbeck.as(someone).tasks(task, review)).isEmpty();
            assertThat(northbeck.as("verifier").tasks(task, review)).hasSize(1);
            assertThat(northbeck.as("police-lead").tasks(task, review)).isEmpty();
        }
    }

    @Test
    void aTaskThatComesUpForSomebodyWhoHasLeftIsOfferedToOthersAtOnce() {
        take("eastshire-police", Set.of());
        membership.leave(someone, "Moved away");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();

        northbeck.start("staff-debrief", review, Map.of("agency", "eastshire-police", "agencyLead", someone, "commissionId", UUID.randomUUID().toString()));

        assertThat(northbeck.as("police-lead").tasks("debrief-staff", review)).hasSize(1);
        assertThat(northbeck.as("manager").tasks("debrief-staff", review)).hasSize(1);
    }

    @Test
    void anAgencyThatEndsTakesItsTasksAndAppointmentsAlongAndLeavesThoseOfTheOther() {
        take("eastshire-police", Set.of("fernhill-housing"));
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        for (String agency : List.of("eastshire-police", "fernhill-housing")) {
            northbeck.start("staff-debrief", review, Map.of("agency", agency, "agencyLead", someone, "commissionId", UUID.randomUUID().toString()));
            appointments.appoint(review.id(), CaseRole.AGENCY_LEAD, someone, agency, UUID.randomUUID(), Declaration.nothingToDeclare());
        }

        membership.part(someone, "eastshire-police", "Seconded to housing for good");

        assertThat(people.get(someone).agency()).isEqualTo("fernhill-housing");
        assertThat(groupsOfAccount(someone)).containsExactly("fernhill-housing");
        assertThat(northbeck.as(someone).tasks("debrief-staff", review)).singleElement()
            .satisfies(task -> assertThat(task.agency()).isEqualTo("fernhill-housing"));
        assertThat(northbeck.as("police-lead").tasks("debrief-staff", review)).hasSize(1);
        assertThat(appointments.heldBy(someone)).extracting(Appointment::agency).containsExactly("fernhill-housing");
        assertThatThrownBy(() -> membership.part(someone, "fernhill-housing", "No")).isInstanceOf(NotAllowedNow.class).hasMessageContaining("only agency");
    }

    @Test
    void aBoardsListMarksPeopleAsLeftAndBringsThemBack() {
        take("eastshire-police", Set.of(), StandingRole.AGENCY_LEAD);

        directory.take(new Directory.Listing(List.of(), List.of(entry("eastshire-police", Set.of(), true))));
        assertThat(people.isActive(someone)).isFalse();

        Set<String> fresh = directory.take(new Directory.Listing(List.of(), List.of(entry("eastshire-police", Set.of("fernhill-housing"), false))));
        assertThat(fresh).containsExactly(someone);
        assertThat(people.groups(someone)).containsExactlyInAnyOrder("eastshire-police", "fernhill-housing");
    }

    @Test
    void whoeverLeftTheDemonstrationDoesNotComeBackByItsNextStart() {
        take("eastshire-police", Set.of(), StandingRole.AGENCY_LEAD);
        membership.leave(someone, "Retired");

        directory.takeNew(new Directory.Listing(List.of(), List.of(entry("eastshire-police", Set.of(), false, StandingRole.AGENCY_LEAD))));

        assertThat(people.isActive(someone)).isFalse();
    }

    private void take(String agency, Set<String> others, StandingRole... roles) {
        directory.take(new Directory.Listing(List.of(), List.of(entry(agency, others, false, roles))));
        accounts.setPassword(someone, "northbeck-demo");
    }

    private Directory.ListedPerson entry(String agency, Set<String> others, boolean left, StandingRole... roles) {
        return new Directory.ListedPerson(someone, "Some Body", "Officer", agency, others, null, Set.of(roles), left);
    }

    private List<String> groupsOfAccount(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
    }
}
