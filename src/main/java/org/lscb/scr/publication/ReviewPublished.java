package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.UUID;

/** Documents of a review have become public. */
public record ReviewPublished(UUID reviewId, LocalDate on) { }
