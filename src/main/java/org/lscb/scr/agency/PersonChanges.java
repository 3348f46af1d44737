package org.lscb.scr.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of people's roles and agencies by two people of the board. The command line, which is the operator's of the machine, needs none of it. */
@Service
@Transactional
class PersonChanges {

    /** Who may propose and confirm. */
    static final Set<StandingRole> ENTITLED = Set.of(StandingRole.BUSINESS_MANAGER, StandingRole.LSCB_CHAIR);

    private final PersonChangeRepository changes;
    private final Membership membership;
    private final People people;
    private final Clock clock;

    PersonChanges(PersonChangeRepository changes, Membership membership, People people, Clock clock) {
        this.changes = changes;
        this.membership = membership;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PersonChange get(UUID id) {
        return changes.findById(id).orElseThrow();
    }

    /** All that were ever proposed for a person, oldest first. */
    @Transactional(readOnly = true)
    List<PersonChange> of(String person) {
        return changes.findByPersonOrderByProposedOn(person);
    }

    /** What ends, ends now; what is added waits. */
    PersonChange propose(String person, PersonChange.Kind kind, StandingRole role, String agency, String reason, String by) {
        PersonChange change = changes.save(new PersonChange(person, kind, role, agency, reason, by, today()));
        if (!kind.adds()) {
            make(change);
        }
        return change;
    }

    /** @throws NotAllowedNow if the same person proposed it or is its subject, or whoever proposed it could not do so any more */
    void confirm(UUID id, String by, String why) {
        PersonChange change = get(id);
        if (!isEntitled(change.proposedBy())) {
            throw new NotAllowedNow("Whoever proposed this change holds no role any more in which to propose it. Refuse it, and propose it again.");
        }
        change.confirm(by, today(), why);
        make(change);
    }

    void refuse(UUID id, String by, String why) {
        get(id).refuse(by, today(), why);
    }

    private boolean isEntitled(String userId) {
        return people.find(userId).filter(person -> person.roles().stream().anyMatch(ENTITLED::contains)).isPresent();
    }

    private void make(PersonChange change) {
        switch (change.kind()) {
            case GRANT_ROLE -> membership.grant(change.person(), change.role());
            case JOIN_AGENCY -> membership.join(change.person(), change.agency());
            case END_ROLE -> membership.end(change.person(), change.role(), change.reason());
            case PART_FROM_AGENCY -> membership.part(change.person(), change.agency(), change.reason());
            case LEAVE -> membership.leave(change.person(), change.reason());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
