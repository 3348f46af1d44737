package org.lscb.scr.decision;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of the decision and of what comes after it. */
enum DecisionRouting implements RoutingVariable {

    /** The moment at which a decision that was put off comes back to the Chair; ISO 8601 in UTC. */
    DEFERRED_UNTIL("deferredUntil"),
    /** Whether new information opens a case again that had been declined. */
    CASE_REOPENED("caseReopened");

    private final String key;

    DecisionRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
