package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The LSCB has approved overview report, executive summary and action plan, the agreed changes are made, and the versions are frozen.
 *
 * @param on day of the LSCB's meeting, in the UK
 */
public record OverviewApproved(UUID reviewId, LocalDate on) { }
