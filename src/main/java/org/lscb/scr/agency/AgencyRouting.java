package org.lscb.scr.agency;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of changes of people. */
enum AgencyRouting implements RoutingVariable {

    PERSON_CHANGE_ID("personChangeId"),
    /** Whether the change adds a right, so that a second person has to confirm it. */
    CONFIRMATION_NEEDED("confirmationNeeded"),
    /** What the second person decided: CONFIRMED or REFUSED. */
    PERSON_CHANGE_VERDICT("personChangeVerdict");

    private final String key;

    AgencyRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
