package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was due is not wanted any more.
 *
 * @param reviewId the review; null for the annual report
 * @param subject  what inside the review it is about; null if the review as a whole
 * @param on       the day from which nothing is due any more, in the UK
 */
public record DeadlineLapsed(UUID reviewId, DeadlineKind kind, UUID subject, LocalDate on) {
}
