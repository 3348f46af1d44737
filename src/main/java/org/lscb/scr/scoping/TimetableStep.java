package org.lscb.scr.scoping;

import java.time.LocalDate;

/** One line of a review's timetable. */
public record TimetableStep(String what, LocalDate by) { }
