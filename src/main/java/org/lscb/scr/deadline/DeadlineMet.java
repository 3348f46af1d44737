package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was due has been done, in time or late.
 *
 * @param reviewId the review; null for the annual report
 * @param subject  what inside the review it was about; null if the review as a whole
 * @param on       the day on which it was done
 */
public record DeadlineMet(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate on) {
}
