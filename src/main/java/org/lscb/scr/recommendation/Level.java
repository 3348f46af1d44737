package org.lscb.scr.recommendation;

/** Whom a recommendation binds. */
public enum Level {
    /** The board as a whole, all its partners together. */
    LSCB,
    /** One agency, which is then the addressee. */
    AGENCY,
    /** Government or a national body; the board can only pass it on. */
    NATIONAL
}
