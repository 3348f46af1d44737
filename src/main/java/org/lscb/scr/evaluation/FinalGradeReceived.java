package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Ofsted's final letter about a review has been recorded.
 *
 * @param on the date printed on the letter
 */
public record FinalGradeReceived(UUID reviewId, LocalDate on, Grade overall) { }
