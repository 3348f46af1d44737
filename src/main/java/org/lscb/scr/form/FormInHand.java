package org.lscb.scr.form;

/**
 * A form as one person has it before them.
 *
 * @param userId  the person's account
 * @param process id of the process
 * @param element id of the user task or start event
 * @param task    the task, or null for a start form
 * @param rules   the class that holds the form's rules
 */
public record FormInHand(String userId, String process, String element, TaskInHand task, Class<?> rules) { }
