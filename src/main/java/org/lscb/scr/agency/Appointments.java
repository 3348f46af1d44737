package org.lscb.scr.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role on which review. Every role but that of a Panel member has one holder at a time for each agency and subject. */
@Service
@Transactional
public class Appointments {

    private final AppointmentRepository appointments;
    private final Independence independence;
    private final People people;
    private final Clock clock;

    Appointments(AppointmentRepository appointments, Independence independence, People people, Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.independence = independence;
        this.clock = clock;
    }

    /**
     * Appoints somebody from today on. Warnings are kept with the appointment; the LSCB Chair {@link #allow answers} them.
     *
     * @param agency  for which the person holds the role; null where the role is the review's own
     * @param subject what inside the review it is about, such as a commission; null for the review itself
     * @throws NotAllowedNow if a rule of independence blocks it, or somebody holds the role
     */
    public Appointment appoint(UUID reviewId, CaseRole role, String userId, String agency, UUID subject, Declaration declaration) {
        if (!people.takesPartInCases(userId)) {
            throw new NotAllowedNow("Nobody who works on reviews has this account, so it cannot be appointed.");
        }
        List<Finding> findings = independence.check(reviewId, role, userId, declaration);
        refuse(findings);
        if (!role.isShared() && current(reviewId, role, subject).filter(held -> Objects.equals(held.agency(), agency)).isPresent()) {
            throw new NotAllowedNow("Somebody holds this role already; that appointment has to end first.");
        }
        Appointment appointment = new Appointment(reviewId, role, userId, agency, subject, LocalDate.now(clock));
        appointment.declared(declaration, findings);
        return appointments.saveAndFlush(appointment);
    }

    /**
     * Asks again whether the holder is independent, with what is known by now, and keeps the answer. Nothing ends by it: who finds a
     * block replaces the person.
     */
    public List<Finding> checkAgain(UUID appointmentId, Declaration known) {
        Appointment appointment = get(appointmentId);
        List<Finding> findings = independence.check(appointment.reviewId(), appointment.role(), appointment.userId(), known);
        appointment.declared(known, findings);
        appointments.saveAndFlush(appointment);
        return findings;
    }

    /** The LSCB Chair lets the person hold the role in spite of the warnings, and says why. */
    public void allow(UUID appointmentId, String because, String by) {
        Appointment appointment = get(appointmentId);
        appointment.allowed(because, by, LocalDate.now(clock));
        appointments.saveAndFlush(appointment);
    }

    /** @throws NotAllowedNow if it has ended before */
    public void end(UUID appointmentId, LocalDate on, String reason) {
        Appointment appointment = get(appointmentId);
        appointment.end(on, reason);
        appointments.saveAndFlush(appointment);
    }

    /** @throws IllegalArgumentException if there is none of this id */
    @Transactional(readOnly = true)
    public Appointment get(UUID appointmentId) {
        return appointments.findById(appointmentId).orElseThrow(() -> new IllegalArgumentException("no appointment " + appointmentId));
    }

    /** Account of the one who holds the role on the review as a whole. */
    @Transactional(readOnly = true)
    public Optional<String> holder(UUID reviewId, CaseRole role) {
        return holder(reviewId, role, null);
    }

    /** Account of the one who holds the role for this subject. */
    @Transactional(readOnly = true)
    public Optional<String> holder(UUID reviewId, CaseRole role, UUID subject) {
        return current(reviewId, role, subject).map(Appointment::userId);
    }

    /** The appointment by which somebody holds the role for this subject, null being the review as a whole; of several the latest. */
    @Transactional(readOnly = true)
    public Optional<Appointment> current(UUID reviewId, CaseRole role, UUID subject) {
        return current(reviewId).stream().filter(held -> held.role() == role && Objects.equals(held.subject(), subject))
            .reduce((earlier, later) -> later);
    }

    /**
     * Account of the one who speaks for an agency in a review: who was appointed its lead for it last, or else its lead in general. Empty if
     * the agency has none.
     */
    @Transactional(readOnly = true)
    public Optional<String> leadOf(UUID reviewId, String agency) {
        return current(reviewId).stream().filter(held -> held.role() == CaseRole.AGENCY_LEAD && agency.equals(held.agency()))
            .reduce((earlier, later) -> later).map(Appointment::userId).or(() -> people.standingLead(agency).map(Person::userId));
    }

    /** Rules that keep the holder from the role with what is known by now; to be asked again at sign-off. None if nobody holds it. */
    @Transactional(readOnly = true)
    public List<Finding> blocksNow(UUID reviewId, CaseRole role, UUID subject) {
        return current(reviewId, role, subject).stream()
            .flatMap(held -> independence.check(reviewId, role, held.userId(), held.declaration()).stream()).filter(Finding::blocks).toList();
    }

    /** All that are in force on a review, oldest first. */
    @Transactional(readOnly = true)
    public List<Appointment> current(UUID reviewId) {
        return ofReview(reviewId).stream().filter(Appointment::isCurrent).toList();
    }

    /** All of a review, ended ones included, oldest first. */
    @Transactional(readOnly = true)
    public List<Appointment> ofReview(UUID reviewId) {
        return appointments.findByReviewIdOrderByAppointedOnAscIdAsc(reviewId);
    }

    /** All that a person holds today, on whatever review, oldest first. */
    @Transactional(readOnly = true)
    public List<Appointment> heldBy(String userId) {
        return appointments.findByUserIdAndEndedOnIsNullOrderByAppointedOnAscIdAsc(userId);
    }

    private static void refuse(List<Finding> findings) {
        String blocks = findings.stream().filter(Finding::blocks).map(Finding::told).collect(Collectors.joining(" "));
        if (!blocks.isEmpty()) {
            throw new NotAllowedNow(blocks);
        }
    }
}
