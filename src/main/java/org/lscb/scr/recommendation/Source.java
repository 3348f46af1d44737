package org.lscb.scr.recommendation;

/** The kind of product that a lesson or recommendation comes from. */
public enum Source {
    /** An agency's individual management review; the subject is its commission. */
    IMR,
    /** The report on how all health bodies worked; the subject is its commission. */
    HEALTH_OVERVIEW,
    /** The overview report. */
    OVERVIEW,
    /** The re-look at a review that was graded inadequate. */
    RECONSIDERATION
}
