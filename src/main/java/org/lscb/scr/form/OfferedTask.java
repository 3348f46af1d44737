package org.lscb.scr.form;

import java.time.Instant;

/**
 * An open task in the list of a person.
 *
 * @param key       the task's id in the model
 * @param process   id of the process in whose model the task stands
 * @param reference the review's reference
 * @param agency    id of the agency that the task is about, or null
 * @param due       when it is due, or null where no clock runs
 * @param assignee  the account that has taken it, or null while it is on offer
 */
public record OfferedTask(String id, String key, String name, String process, String reference, String agency, Instant created, Instant due,
                          String assignee) { }
