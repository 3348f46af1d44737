package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A block was lifted, and what waited for it can go on. Told in the transaction in which it is lifted, so that either all dates that waited are
 * recalculated or the block still stands.
 *
 * @param agency      whose staff it concerned; null if nobody's in particular
 * @param on          when it was lifted, which may be before today
 * @param goOnBy      until when what waited has time, counted from the day on which the lifting was recorded: nobody knew of it before
 * @param workingDays how many working days that is
 * @param by          who lifted it, as a user id
 */
public record BlockLifted(UUID reviewId, UUID blockId, BlockKind kind, String agency, LocalDate on, LocalDate goOnBy, int workingDays, String by) { }
