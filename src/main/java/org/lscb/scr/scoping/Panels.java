package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.agency.Finding;
import org.lscb.scr.agency.Independence;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Panel of one review and its overview author, as they are appointed together (domain.md S5, 3.2). */
@Service
@Transactional
class Panels {

    private static final Set<CaseRole> SEATS = Set.of(CaseRole.PANEL_CHAIR, CaseRole.PANEL_MEMBER, CaseRole.OVERVIEW_AUTHOR);

    /** Somebody who is to take a seat. */
    record Seat(CaseRole role, String userId, Declaration declaration) { }

    /** Somebody who holds a seat, and what was not known or not allowed when they got it. */
    record Doubt(Appointment held, List<Finding> findings) {

        boolean blocks() {
            return findings.stream().anyMatch(Finding::blocks);
        }
    }

    private final Appointments appointments;
    private final Independence independence;
    private final People people;
    private final Agencies agencies;
    private final AuthorSoughtRepository searches;
    private final Reviews reviews;
    private final Clock clock;

    Panels(Appointments appointments, Independence independence, People people, Agencies agencies, AuthorSoughtRepository searches,
           Reviews reviews, Clock clock) {
        this.appointments = appointments;
        this.independence = independence;
        this.people = people;
        this.agencies = agencies;
        this.searches = searches;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** The appointments to the Panel and of the overview author that are in force. */
    @Transactional(readOnly = true)
    List<Appointment> current(UUID reviewId) {
        return appointments.current(reviewId).stream().filter(held -> SEATS.contains(held.role())).toList();
    }

    /** What the rules of independence find of one seat, if all these were taken together. */
    @Transactional(readOnly = true)
    List<Finding> findings(UUID reviewId, Seat seat, List<Seat> all) {
        Set<CaseRole> beside = all.stream().filter(other -> other.userId().equals(seat.userId()) && other.role() != seat.role())
            .map(Seat::role).collect(Collectors.toSet());
        return independence.check(reviewId, seat.role(), seat.userId(), seat.declaration(), beside);
    }

    /** Makes the Panel be these: who is not among them leaves, who is new comes, who stays has declared anew. */
    void appoint(UUID reviewId, List<Seat> seats) {
        current(reviewId).stream().filter(held -> find(seats, held).isEmpty())
            .forEach(held -> appointments.end(held.id(), today(), "Not among those appointed on this day"));
        for (Seat seat : seats) {
            Optional<Appointment> held = current(reviewId).stream().filter(one -> find(List.of(seat), one).isPresent()).findFirst();
            if (held.isPresent()) {
                appointments.checkAgain(held.get().id(), seat.declaration());
            } else {
                String agency = seat.role() == CaseRole.PANEL_MEMBER ? people.get(seat.userId()).agency() : null;
                appointments.appoint(reviewId, seat.role(), seat.userId(), agency, null, seat.declaration());
            }
        }
    }

    /** Records that no independent author is free, with the reason. */
    void authorSought(UUID reviewId, String reason) {
        searches.save(new AuthorSought(reviewId, today(), reason));
        move(reviewId, "AUTHOR_SOUGHT");
    }

    /** When and why no independent author was free, oldest first. */
    @Transactional(readOnly = true)
    List<AuthorSought> searches(UUID reviewId) {
        return searches.findByReviewIdOrderByRecordedOn(reviewId);
    }

    /** Those whom the Chair has to allow in spite of a warning. */
    @Transactional(readOnly = true)
    List<Appointment> awaitingReason(UUID reviewId) {
        return current(reviewId).stream().filter(Appointment::awaitsReason).toList();
    }

    void allow(UUID reviewId, String reason, String by) {
        awaitingReason(reviewId).forEach(held -> appointments.allow(held.id(), reason, by));
        move(reviewId, "PANEL_APPOINTED");
    }

    /** The Chair does not allow those in spite of whom there is a warning: their appointments end, with the Chair's reason. */
    void refuseDoubtful(UUID reviewId, String reason) {
        awaitingReason(reviewId).forEach(held -> appointments.end(held.id(), today(), reason));
        move(reviewId, "PANEL_SOUGHT");
    }

    /** What is found against those who hold the seats with what is known by now, beyond what the Chair has allowed. */
    @Transactional(readOnly = true)
    List<Doubt> doubts(UUID reviewId) {
        return current(reviewId).stream().map(held -> new Doubt(held, newFindings(reviewId, held)))
            .filter(doubt -> !doubt.findings().isEmpty()).toList();
    }

    /** Keeps what is found by now, with the Chair's reason. @param reason null where there is nothing to allow */
    void recheck(UUID reviewId, String reason, String by) {
        current(reviewId).forEach(held -> appointments.checkAgain(held.id(), held.declaration()));
        awaitingReason(reviewId).forEach(held -> appointments.allow(held.id(), reason, by));
    }

    /** How the Panel is listed: by job title and employer. */
    @Transactional(readOnly = true)
    List<PanelSection.Seat> listed(UUID reviewId) {
        return current(reviewId).stream().map(this::listed).toList();
    }

    private PanelSection.Seat listed(Appointment held) {
        Person person = people.get(held.userId());
        return new PanelSection.Seat(held.role(), person.jobTitle(), agencies.name(person.agency()), held.appointedOn());
    }

    void move(UUID reviewId, String state) {
        reviews.get(reviewId).move(Track.SET_UP, state, today());
    }

    private List<Finding> newFindings(UUID reviewId, Appointment held) {
        return independence.check(reviewId, held.role(), held.userId(), held.declaration()).stream()
            .filter(finding -> finding.blocks() || finding.warns()
                && !(held.allowedBecause() != null && held.findings().contains(finding))).toList();
    }

    private static Optional<Seat> find(List<Seat> seats, Appointment held) {
        return seats.stream().filter(seat -> seat.role() == held.role() && seat.userId().equals(held.userId())).findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
