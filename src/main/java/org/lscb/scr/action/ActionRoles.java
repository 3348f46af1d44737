package org.lscb.scr.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.AskedAgencies;
import org.lscb.scr.access.HeldRoles;
import org.lscb.scr.access.Holding;
import org.lscb.scr.access.Role;
import org.lscb.scr.agency.Person;
import org.springframework.stereotype.Component;

/** Who owns an action and who verifies it, until it is settled; and the agencies that lead actions. */
@Component
class ActionRoles implements HeldRoles, AskedAgencies {

    private final ActionRecords actions;

    ActionRoles(ActionRecords actions) {
        this.actions = actions;
    }

    @Override
    public List<Holding> of(Person person, UUID reviewId) {
        List<Holding> held = new ArrayList<>();
        for (ActionRecords.Held action : actions.findHeld(reviewId, person.userId())) {
            if (person.userId().equals(action.getOwner())) {
                held.add(new Holding(Role.ACTION_OWNER, Set.of(), action.getId()));
            }
            if (person.userId().equals(action.getVerifier())) {
                held.add(new Holding(Role.VERIFIER, Set.of(), action.getId()));
            }
        }
        return held;
    }

    @Override
    public Set<String> of(UUID reviewId) {
        return actions.findAgencies(reviewId);
    }
}
