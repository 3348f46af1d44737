package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Ofsted finds that a reconsidered review's faults are addressed.
 *
 * @param on the date of its letter
 */
public record ReconsiderationEnded(UUID reviewId, LocalDate on) { }
