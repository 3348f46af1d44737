package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deadline was set, or moved to another date.
 *
 * @param reviewId the review; null for the annual report
 * @param subject  what inside the review it is about; null if the review as a whole
 * @param due      the date it is due on now
 */
public record DeadlineMoved(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate due) {
}
