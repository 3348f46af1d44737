package org.lscb.scr.deadline;

import java.time.LocalDate;

/** A clock and the date to which it moves, or would move. */
public record DateMove(Deadline deadline, LocalDate from, LocalDate to) { }
