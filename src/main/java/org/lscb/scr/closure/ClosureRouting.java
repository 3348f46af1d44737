package org.lscb.scr.closure;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of closure. */
enum ClosureRouting implements RoutingVariable {

    /** Whether the child whom the review is about died, so that the child death overview panel has a part. */
    CHILD_DIED("childDied"),
    DISCONTINUATION_ID("discontinuationId"),
    /** What the Chair decided on ending the review early: DISCONTINUED or CONTINUED. */
    DISCONTINUATION("discontinuation");

    private final String key;

    ClosureRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
