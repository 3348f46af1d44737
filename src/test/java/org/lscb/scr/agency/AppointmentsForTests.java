package org.lscb.scr.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appointments that are there already when a test begins in the middle of a review. */
@Component
public class AppointmentsForTests {

    private final AppointmentRepository appointments;
    private final Clock clock;

    AppointmentsForTests(AppointmentRepository appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The person holds the role on the review as a whole, unless somebody has been appointed to it. */
    @Transactional
    public void hold(UUID reviewId, CaseRole role, String userId) {
        if (appointments.findByReviewIdOrderByAppointedOnAscIdAsc(reviewId).stream().noneMatch(held -> held.role() == role)) {
            Appointment appointment = new Appointment(reviewId, role, userId, null, null, LocalDate.now(clock));
            appointment.declared(Declaration.nothingToDeclare(), List.of());
            appointments.saveAndFlush(appointment);
        }
    }
}
