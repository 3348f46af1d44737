package org.lscb.scr.review;

import java.time.LocalDate;

/**
 * How far a review has come on one track.
 *
 * @param state a state of the stage that owns the track, such as {@code AWAITED}
 * @param since the day on which it was reached, in the UK
 */
public record TrackState(Track track, String state, LocalDate since) { }
