package org.lscb.scr.escalation;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of an escalation. */
public enum EscalationRouting implements RoutingVariable {

    ESCALATION_ID("escalationId"),
    /** The group that takes it up. */
    ESCALATE_TO("escalateTo");

    private final String key;

    EscalationRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
