package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A process that ran beside the review has come to its end; its outcome belongs in an addendum to the overview (domain.md S4).
 *
 * @param on      the day in the UK
 * @param outcome how it ended
 */
public record ParallelProcessEnded(UUID reviewId, UUID processId, ParallelProcess.Type type, LocalDate on, String outcome) { }
