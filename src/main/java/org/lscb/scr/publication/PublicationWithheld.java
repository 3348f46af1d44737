package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.UUID;

/** The LSCB publishes nothing of a review, and the government knows. */
public record PublicationWithheld(UUID reviewId, LocalDate on) { }
