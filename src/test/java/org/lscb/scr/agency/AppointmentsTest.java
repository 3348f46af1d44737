package org.lscb.scr.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
class AppointmentsTest {

    private static final Declaration NOTHING = Declaration.nothingToDeclare();

    @Autowired Appointments appointments;
    @Autowired Northbeck northbeck;

    UUID review;

    @BeforeEach
    void aReviewUnderTheGuidanceOf2010() {
        northbeck.today("2010-10-04");
        review = northbeck.review().initiatedOn("2010-09-24").save().id();
    }

    @Test
    void whoIsIndependentIsAppointedFromToday() {
        appointments.appoint(review, CaseRole.PANEL_CHAIR, "panel-chair", null, null, NOTHING.stating("No link to any agency."));
        assertThat(appointments.holder(review, CaseRole.PANEL_CHAIR)).contains("panel-chair");
        assertThat(appointments.ofReview(review)).singleElement().satisfies(held -> {
            assertThat(held.appointedOn()).isEqualTo("2010-10-04");
            assertThat(held.declaration().statement()).isEqualTo("No link to any agency.");
            assertThat(held.findings()).isEmpty();
        });
    }

    @Test
    void anOfficerOfTheLscbCannotWriteTheOverview() {
        assertThatThrownBy(() -> appointments.appoint(review, CaseRole.OVERVIEW_AUTHOR, "manager", null, null, NOTHING))
            .isInstanceOf(NotAllowedNow.class).hasMessageContaining("Northbeck LSCB").hasMessageContaining("I3");
        assertThat(appointments.ofReview(review)).isEmpty();
    }

    @Test
    void theLscbChairMayChairThePanelForAReason() {
        Appointment chair = appointments.appoint(review, CaseRole.PANEL_CHAIR, "chair", null, null, NOTHING);
        assertThat(chair.awaitsReason()).isTrue();

        appointments.allow(chair.id(), "No other chair is free before the new year.", "deputy-chair");
        assertThat(appointments.get(chair.id()).awaitsReason()).isFalse();
        assertThat(appointments.get(chair.id()).allowedBy()).isEqualTo("deputy-chair");
    }

    @Test
    void aReasonIsNotGivenWhereNothingIsInTheWay() {
        Appointment chair = appointments.appoint(review, CaseRole.PANEL_CHAIR, "panel-chair", null, null, NOTHING);
        assertThatThrownBy(() -> appointments.allow(chair.id(), "None needed", "chair")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAuthorFoundToHaveSupervisedStaffIsReplacedAndTheHistoryKept() {
        UUID commission = UUID.randomUUID();
        Appointment first = appointments.appoint(review, CaseRole.IMR_AUTHOR, "hospital-author", "saltmoor-hospitals", commission, NOTHING);

        northbeck.today("2010-12-10");
        assertThat(appointments.checkAgain(first.id(), NOTHING.andManagedStaff())).extracting(finding -> finding.rule()).containsExactly(IndependenceRule.I2);

        northbeck.today("2010-12-13");
        appointments.end(first.id(), LocalDate.of(2010, 12, 13), "Supervised a nurse who was involved");
        appointments.appoint(review, CaseRole.IMR_AUTHOR, "hospital-author-2", "saltmoor-hospitals", commission, NOTHING);

        assertThat(appointments.holder(review, CaseRole.IMR_AUTHOR, commission)).contains("hospital-author-2");
        assertThat(appointments.ofReview(review)).hasSize(2);
        assertThat(appointments.get(first.id()).endReason()).isEqualTo("Supervised a nurse who was involved");
        assertThatThrownBy(() -> appointments.end(first.id(), LocalDate.of(2010, 12, 14), "Again")).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void aRoleHasOneHolderAtATime() {
        appointments.appoint(review, CaseRole.PANEL_CHAIR, "panel-chair", null, null, NOTHING);
        assertThatThrownBy(() -> appointments.appoint(review, CaseRole.PANEL_CHAIR, "second-panel-chair", null, null, NOTHING))
            .isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void thePanelHasSeveralMembers() {
        appointments.appoint(review, CaseRole.PANEL_MEMBER, "panel-member", "eastshire-police", null, NOTHING);
        appointments.appoint(review, CaseRole.PANEL_MEMBER, "subgroup-health", "northbeck-pct", null, NOTHING);
        assertThat(appointments.current(review)).extracting(Appointment::userId).containsExactlyInAnyOrder("panel-member", "subgroup-health");
    }

    @Test
    void whoSitsOnThePanelCannotWriteAnImrForIt() {
        appointments.appoint(review, CaseRole.PANEL_MEMBER, "police-author", "eastshire-police", null, NOTHING);
        assertThatThrownBy(() -> appointments.appoint(review, CaseRole.IMR_AUTHOR, "police-author", "eastshire-police", UUID.randomUUID(), NOTHING))
            .isInstanceOf(NotAllowedNow.class).hasMessageContaining("I7");
    }

    @Test
    void aReasonFallsWhenSomethingNewIsFound() {
        northbeck.today("2009-11-02");
        UUID earlier = northbeck.review().initiatedOn("2009-10-30").save().id();
        Appointment chair = appointments.appoint(earlier, CaseRole.PANEL_CHAIR, "chair", null, null, NOTHING);
        appointments.allow(chair.id(), "No other chair is free.", "deputy-chair");

        appointments.checkAgain(chair.id(), NOTHING);
        assertThat(appointments.get(chair.id()).awaitsReason()).isFalse();

        appointments.checkAgain(chair.id(), NOTHING.andConflict("A relative works for the school."));
        assertThat(appointments.get(chair.id()).awaitsReason()).isTrue();
    }
}
