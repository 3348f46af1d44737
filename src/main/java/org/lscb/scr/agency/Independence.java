package org.lscb.scr.agency;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says whether somebody is independent enough for a role on a review (domain.md 3.2). To be asked on appointment and again at sign-off:
 * the answer rests on what is known of the person, the agencies and the other appointments on the day of asking.
 */
@Service
@Transactional(readOnly = true)
public class Independence {

    private final AppointmentRepository appointments;
    private final People people;
    private final Agencies agencies;
    private final CaseKnowledge cases;

    Independence(AppointmentRepository appointments, People people, Agencies agencies, CaseKnowledge cases) {
        this.appointments = appointments;
        this.people = people;
        this.agencies = agencies;
        this.cases = cases;
    }

    /**
     * The rules that the person does not keep in this role, beside the roles now held on the review.
     *
     * @param role null for somebody who only votes on the case
     */
    public List<Finding> check(UUID reviewId, CaseRole role, String userId, Declaration declaration) {
        Set<CaseRole> beside = of(reviewId, userId).filter(Appointment::isCurrent).map(Appointment::role).filter(held -> held != role)
            .collect(Collectors.toSet());
        return check(reviewId, role, userId, declaration, beside);
    }

    /**
     * As above where several roles change at once.
     *
     * @param beside the other roles that the person will hold on the review
     */
    public List<Finding> check(UUID reviewId, CaseRole role, String userId, Declaration declaration, Set<CaseRole> beside) {
        Person person = people.get(userId);
        Set<CaseRole> before = of(reviewId, userId).map(Appointment::role).collect(Collectors.toSet());
        List<Agency> employers = Stream.concat(employers(person), declaration.employers().stream()).distinct()
            .map(agencies::find).flatMap(java.util.Optional::stream).toList();
        return IndependenceRule.findings(cases.guidance(reviewId),
            new Candidate(role, person.roles(), employers, cases.contributingAgencies(reviewId), beside, before, declaration));
    }

    /** Whoever has left still counts as one of the last agency. */
    private static Stream<String> employers(Person person) {
        return Stream.concat(Stream.of(person.agency()), person.agencies().stream());
    }

    private Stream<Appointment> of(UUID reviewId, String userId) {
        return appointments.findByReviewIdOrderByAppointedOnAscIdAsc(reviewId).stream()
            .filter(appointment -> Objects.equals(appointment.userId(), userId));
    }
}
