package org.lscb.scr.form;

import java.time.Instant;

/**
 * Narrows a list of tasks; null means no narrowing.
 *
 * @param assignedToMe only tasks that the person has taken
 * @param dueBefore    only tasks with a due date before this instant
 */
public record TaskFilter(String reference, String process, String key, String agency, boolean assignedToMe, Instant dueBefore) { }
