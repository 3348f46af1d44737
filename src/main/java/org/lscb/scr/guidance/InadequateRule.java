package org.lscb.scr.guidance;

/** What follows a final grade of inadequate. */
public enum InadequateRule {

    /** The LSCB judges what to do. */
    LSCB_JUDGEMENT,
    /** A panel under an independent chair must reconsider the review. */
    RECONSIDER
}
