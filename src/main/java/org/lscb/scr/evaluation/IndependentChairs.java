package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.Independence;
import org.lscb.scr.agency.People;
import org.springframework.stereotype.Component;

/** Who may chair the reconvened panel: not who chaired the first one, nor who would fail as its chair (rules I9 and I5). */
@Component
class IndependentChairs {

    private static final Declaration CONFIRMED = Declaration.nothingToDeclare().stating("Confirmed to the LSCB when it planned the remedial work.");

    private final Independence independence;
    private final Appointments appointments;
    private final People people;

    IndependentChairs(Independence independence, Appointments appointments, People people) {
        this.independence = independence;
        this.appointments = appointments;
        this.people = people;
    }

    /** Why this person may not chair, in plain words; empty if nothing stands against it. */
    Optional<String> conflict(UUID reviewId, String firstChair, String userId) {
        if (!people.takesPartInCases(userId)) {
            return Optional.of("choose one of the answers in the list");
        }
        if (userId.equals(firstChair)) {
            return Optional.of("this person chaired the first panel (Rule I9)");
        }
        return independence.check(reviewId, CaseRole.RECONSIDERATION_CHAIR, userId, CONFIRMED).stream().filter(Finding::blocks).map(Finding::told).findFirst();
    }

    /** What keeps the present chair from the role with what is known by now; asked when the LSCB is to approve the work. */
    List<Finding> blocksNow(Reconsideration reconsideration) {
        return appointments.blocksNow(reconsideration.reviewId(), CaseRole.RECONSIDERATION_CHAIR, reconsideration.id());
    }

    /** Whether this person chairs the reconvened panel. */
    boolean isChair(Reconsideration reconsideration, String userId) {
        return appointments.holder(reconsideration.reviewId(), CaseRole.RECONSIDERATION_CHAIR, reconsideration.id()).filter(userId::equals).isPresent();
    }

    /** Does nothing if the person chairs already; another chair's appointment ends. */
    void appoint(Reconsideration reconsideration, String userId, LocalDate on) {
        Optional<Appointment> current = appointments.current(reconsideration.reviewId(), CaseRole.RECONSIDERATION_CHAIR, reconsideration.id());
        if (current.filter(held -> held.userId().equals(userId)).isPresent()) {
            return;
        }
        current.ifPresent(held -> appointments.end(held.id(), on, "Another chair was appointed."));
        appointments.appoint(reconsideration.reviewId(), CaseRole.RECONSIDERATION_CHAIR, userId, null, reconsideration.id(), CONFIRMED);
    }
}
