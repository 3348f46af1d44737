package org.lscb.scr.agency;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    /** At once: the database counts who holds a role, and one has to have left before the next comes. */
    Appointment saveAndFlush(Appointment appointment);

    Optional<Appointment> findById(UUID id);

    List<Appointment> findByReviewIdOrderByAppointedOnAscIdAsc(UUID reviewId);

    List<Appointment> findByUserIdAndEndedOnIsNullOrderByAppointedOnAscIdAsc(String userId);
}
