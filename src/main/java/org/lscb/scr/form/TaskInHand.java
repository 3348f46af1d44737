package org.lscb.scr.form;

import java.util.UUID;

/**
 * A user task as its rules see it.
 *
 * @param id        the engine's id of this task
 * @param key       the task's id in the model, such as {@code sign-off-imr}
 * @param process   id of the process in whose model the task stands
 * @param reference the review's reference, or that of whatever else the process is about
 * @param userId    who is looking at it or completing it
 * @param routed    the routing variables in scope
 */
public record TaskInHand(String id, String key, String process, String reference, String userId, Routed routed) {

    public UUID reviewId() {
        return routed.reviewId();
    }

    public UUID id(RoutingVariable variable) {
        return routed.id(variable);
    }

    public String text(RoutingVariable variable) {
        return routed.text(variable);
    }
}
