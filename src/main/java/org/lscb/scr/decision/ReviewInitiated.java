package org.lscb.scr.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.lscb.scr.guidance.GuidanceVersion;

/**
 * The Chair has decided to hold a serious case review.
 *
 * @param on      the day of the decision, in the UK
 * @param version the edition of the guidance that rules the review from now on
 */
public record ReviewInitiated(UUID reviewId, LocalDate on, GuidanceVersion version) { }
