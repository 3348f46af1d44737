package org.lscb.scr.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Appointment;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles that somebody holds on a review at this moment: by standing role, by appointment, or because their agency is asked. */
@Component
class CurrentRoles {

    private final People people;
    private final Agencies agencies;
    private final Appointments appointments;
    private final ObjectProvider<AskedAgencies> asked;
    private final ObjectProvider<HeldRoles> others;

    CurrentRoles(People people, Agencies agencies, Appointments appointments, ObjectProvider<AskedAgencies> asked, ObjectProvider<HeldRoles> others) {
        this.people = people;
        this.agencies = agencies;
        this.appointments = appointments;
        this.asked = asked;
        this.others = others;
    }

    /** @param reviewId null for what belongs to no single review; then standing roles alone count */
    Stream<Holding> of(String userId, UUID reviewId) {
        return people.find(userId).map(person -> of(person, reviewId)).orElseGet(Stream::empty);
    }

    /** Lazily: most people need only the first of these to be looked up. Who audits or operates the service has no part in a case. */
    private Stream<Holding> of(Person person, UUID reviewId) {
        if (!person.takesPartInCases()) {
            return Stream.empty();
        }
        Stream<Holding> standing = person.roles().stream().filter(role -> role != StandingRole.AGENCY_LEAD && role != StandingRole.VERIFIER)
            .map(role -> new Holding(Role.valueOf(role.name()), agencies(person), null));
        if (reviewId == null) {
            return standing;
        }
        return Stream.of(standing, Stream.of(person).flatMap(each -> onReview(each, reviewId))).flatMap(some -> some);
    }

    private Stream<Holding> onReview(Person person, UUID reviewId) {
        List<Appointment> current = appointments.current(reviewId);
        Stream<Holding> appointed = current.stream().filter(held -> held.userId().equals(person.userId()))
            .map(held -> new Holding(Role.valueOf(held.role().name()), held.agency() == null ? agencies(person) : Set.of(held.agency()), held.subject()));
        Stream<Holding> otherwise = others.orderedStream().flatMap(source -> source.of(person, reviewId).stream());
        Stream<Holding> ofAgency = Stream.of(reviewId).flatMap(id -> ofAskedAgency(person, id, current));
        return Stream.of(appointed, otherwise, ofAgency).flatMap(some -> some);
    }

    /** The board is no agency that is asked, whatever it is named for; its members see by their own roles what they may. */
    private Stream<Holding> ofAskedAgency(Person person, UUID reviewId, List<Appointment> current) {
        Set<String> own = agencies(person);
        List<String> askedOnes = asked.orderedStream().flatMap(source -> source.of(reviewId).stream()).distinct()
            .filter(agency -> own.contains(agency) && agencies.contributes(agency)).toList();
        return askedOnes.stream().flatMap(agency -> {
            boolean leads = person.holds(StandingRole.AGENCY_LEAD)
                && current.stream().noneMatch(held -> held.role() == CaseRole.AGENCY_LEAD && agency.equals(held.agency()));
            Holding staff = new Holding(Role.AGENCY_STAFF, Set.of(agency), null);
            return leads ? Stream.of(new Holding(Role.AGENCY_LEAD, Set.of(agency), null), staff) : Stream.of(staff);
        });
    }

    private static Set<String> agencies(Person person) {
        return person.agencies();
    }
}
