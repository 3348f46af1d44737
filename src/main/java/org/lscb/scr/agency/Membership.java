package org.lscb.scr.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which standing role and works for which agency. Every change reaches account, appointments and open tasks in the same transaction,
 * so that nobody keeps a right that rested on what has ended. Who may ask for a change, and who has to confirm it, is decided above.
 */
@Service
@Transactional
public class Membership {

    private final PersonRepository people;
    private final Accounts accounts;
    private final Appointments appointments;
    private final OpenWork work;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Membership(PersonRepository people, Accounts accounts, Appointments appointments, OpenWork work,
               ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.appointments = appointments;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    /** From now on the person holds this role in general. */
    public void grant(String userId, StandingRole role) {
        change(userId, person -> person.take(role));
        events.publishEvent(new RightChanged(userId, true, role.group()));
        offerToLead(userId);
    }

    /** From now on the person works for this agency too. */
    public void join(String userId, String agency) {
        change(userId, person -> person.join(agency));
        events.publishEvent(new RightChanged(userId, true, agency));
        offerToLead(userId);
    }

    /**
     * The role ends now, and with the role of agency lead each appointment as the lead on a review.
     *
     * @throws org.lscb.scr.form.NotAllowedNow if the person does not hold it
     */
    public void end(String userId, StandingRole role, String reason) {
        change(userId, person -> person.giveUp(role));
        ended(userId, Set.of(), Set.of(role), reason);
    }

    /**
     * The person stops working for one of several agencies now; what the person was appointed to for it ends.
     *
     * @throws org.lscb.scr.form.NotAllowedNow if the person does not work for it, or for no other
     */
    public void part(String userId, String agency, String reason) {
        change(userId, person -> person.part(agency));
        ended(userId, Set.of(agency), Set.of(), reason);
    }

    /**
     * The person leaves now: roles, agencies, appointments and account end, what was in hand goes to others, and the name stays in the record.
     *
     * @throws org.lscb.scr.form.NotAllowedNow if the person has left before
     */
    public void leave(String userId, String reason) {
        Person person = get(userId);
        person.leave(LocalDate.now(clock));
        people.save(person);
        accounts.close(userId);
        endAppointments(userId, held -> true, reason);
        work.handBack(userId, Set.of(), Set.of());
        events.publishEvent(new RightChanged(userId, false, null));
    }

    /** What rested on these agencies and roles ends with them. */
    void ended(String userId, Set<String> agencies, Set<StandingRole> roles, String reason) {
        endAppointments(userId, held -> held.agency() != null && agencies.contains(held.agency())
            || held.role() == CaseRole.AGENCY_LEAD && roles.contains(StandingRole.AGENCY_LEAD), reason);
        work.handBack(userId, agencies, roles);
        agencies.forEach(agency -> events.publishEvent(new RightChanged(userId, false, agency)));
        roles.forEach(role -> events.publishEvent(new RightChanged(userId, false, role.group())));
    }

    /** A lead finds on offer what waits for one. */
    void offerToLead(String userId) {
        if (get(userId).holds(StandingRole.AGENCY_LEAD)) {
            work.offerToLead(userId);
        }
    }

    private void change(String userId, Consumer<Person> change) {
        Person person = get(userId);
        change.accept(person);
        people.save(person);
        accounts.put(userId, person.name(), person.email(), person.groups());
    }

    private void endAppointments(String userId, Predicate<Appointment> which, String reason) {
        appointments.heldBy(userId).stream().filter(which).forEach(held -> appointments.end(held.id(), LocalDate.now(clock), reason));
    }

    private Person get(String userId) {
        return people.findById(userId).orElseThrow(() -> new IllegalArgumentException("nobody has the account " + userId));
    }
}
