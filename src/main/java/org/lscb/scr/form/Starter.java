package org.lscb.scr.form;

/**
 * Who is about to start a process.
 *
 * @param userId  the person's account
 * @param process id of the process
 */
public record Starter(String userId, String process) { }
