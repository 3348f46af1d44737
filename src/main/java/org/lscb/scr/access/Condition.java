package org.lscb.scr.access;

/** What has to be so before a right of the need-to-know table counts. The word in the table is the name in lower case. */
public enum Condition {

    /** It is about the agency, commission or action for which the person holds the role. */
    OWN,
    /** The Panel has accepted it and so opened it to all its members. */
    RELEASED,
    /** The LSCB has approved it and it was frozen. */
    FINAL,
    /** It is approved, or it is the version that is before the LSCB now. */
    PACK,
    /** The Chair has let the Lead Member have it. */
    CHAIR,
    /** It comes from a health body. */
    HEALTH,
    /** No more than the lines about the person's own agency or action, or the few facts that a form asks about, are shown. */
    EXTRACT,
    /** No more than a summary is shown: whether and when somebody was heard, never what they said. */
    SUMMARY,
    /** The case is being screened and nothing has been decided yet. */
    SCREENING,
    /** The Chair has decided that there is a review. A case that ended without one never meets it. */
    DECIDED,
    /** A child of the case has died, so that it is before the Child Death Overview Panel as well. */
    DEATH,
    /** The person has said what it is needed for, and the reason goes on record. */
    NEED;

    /** How the table writes it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
