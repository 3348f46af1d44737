package org.lscb.scr.deadline;

/**
 * How near a date is that is still to be kept.
 *
 * @param words such as "due in 3 working days" or "12 days late"
 */
public record Nearness(HowSoon.Standing standing, String words) { }
