package org.lscb.scr.escalation;

import org.lscb.scr.form.Routing;

/** The process in which somebody takes up a late date; the engine's room runs it. */
public interface EscalationProcess {

    /**
     * Starts it, in this transaction.
     *
     * @param reference the review's, or a name of what is not about a review
     */
    void start(String reference, Routing routing);
}
