package org.lscb.scr.guidance;

/**
 * The editions of <em>Working Together to Safeguard Children</em> whose rules are built, oldest first.
 * A review keeps the edition in force on the day its Chair decided to initiate it.
 */
public enum GuidanceVersion {

    /** Working Together 2006. */
    WT2006("Working Together 2006"),
    /** Working Together 2010, chapter 8 as re-issued on 18 December 2009 included. */
    WT2010("Working Together 2010");

    private final String title;

    GuidanceVersion(String title) {
        this.title = title;
    }

    /** The edition's title as shown to users. */
    public String title() {
        return title;
    }
}
