package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Approved overview report and action plan have both gone to Ofsted: the review counts as completed.
 *
 * @param on the day on which the later of the two was sent, in the UK
 */
public record ReviewSubmitted(UUID reviewId, LocalDate on) { }
