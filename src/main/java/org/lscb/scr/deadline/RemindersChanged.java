package org.lscb.scr.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * What will go out about a deadline has changed, because its date was set or moved, it was met or lapsed, or its review ended.
 *
 * @param reviewId the review; null for the annual report
 * @param next     when the next reminder goes out; null if there will be none
 * @param open     false once it was met or lapsed, or its review has ended
 */
public record RemindersChanged(UUID deadlineId, UUID reviewId, Instant next, boolean open) {
}
