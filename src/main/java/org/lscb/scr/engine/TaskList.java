package org.lscb.scr.engine;

import java.util.List;
import org.lscb.scr.engine.gateway.Caller;

/** One of the lists on the left of Tasklist: its name, what it is for, its place, and who sees it (null for everybody). */
enum TaskList {

    MINE("My tasks", "Tasks that are yours", -50, null),
    OFFERED("My agency's and group's tasks", "Tasks on offer to your agency or to a role that you hold; claim one to work on it", -40, null),
    OVERDUE("Overdue", "Your tasks that are late", -30, null),
    DUE_THIS_WEEK("Due this week", "Your tasks that fall due within seven days", -20, null),
    ALL("All open tasks", "Every open task of every review. To see those of one review or agency, choose it above the list", -10, Grants.RUN_REVIEWS),
    ALL_OVERDUE("All overdue tasks", "Every task of every review that is late", -9, Grants.RUN_REVIEWS),
    ALL_AT_RISK("All tasks at risk", "Every task of every review that falls due within ten working days and is not late yet", -8, Grants.RUN_REVIEWS),
    ALL_DUE_THIS_WEEK("All due this week", "Every task of every review that falls due within seven days", -7, Grants.RUN_REVIEWS),
    ALL_DUE_THIS_MONTH("All due this month", "Every task of every review that falls due within a month", -6, Grants.RUN_REVIEWS),
    WAITING("Waiting for others", "Every task of every review that others have to do", -5, Grants.RUN_REVIEWS);

    private final String title;
    private final String description;
    private final int priority;
    private final List<String> groups;

    TaskList(String title, String description, int priority, List<String> groups) {
        this.title = title;
        this.description = description;
        this.priority = priority;
        this.groups = groups;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    /** The lowest stands at the top. */
    int priority() {
        return priority;
    }

    /** Those who see it; null for everybody. */
    List<String> groups() {
        return groups;
    }

    boolean isFor(Caller caller) {
        return groups == null || groups.stream().anyMatch(caller.groups()::contains);
    }
}
