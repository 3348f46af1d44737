package org.lscb.scr.deadline;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of the watch over one deadline. */
public enum WatchRouting implements RoutingVariable {

    DEADLINE_ID("deadlineId"),
    /** When the next reminder goes out, ISO, in UTC; null if there is none to come. */
    REMINDER_AT("reminderAt"),
    REMINDER_TO_COME("reminderToCome");

    private final String key;

    WatchRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
