package org.lscb.scr.imr;

/** How far the contribution of one agency has come (domain 4, S6). */
public enum CommissionState {

    SENT("Sent, not answered yet"),
    REFUSED("Refused"),
    ACKNOWLEDGED("Taken up"),
    RECORDS_SECURED("Records secured"),
    AUTHOR_CLEARED("Author appointed"),
    CHRONOLOGY_IN("Chronology in"),
    DRAFT("With the agency lead for sign-off"),
    SIGNED_OFF("Signed off"),
    SUBMITTED("With the Panel"),
    RETURNED("Returned to the agency"),
    /** The author turned out not to be independent; another has to be appointed. */
    AUTHOR_IN_CONFLICT("Author to be replaced"),
    ACCEPTED("Accepted"),
    /** The review does without it, by decision of the Panel or the Chair. */
    WAIVED("Waived"),
    /** The agency has no record of the child or family. */
    NIL_RETURN("No trace of the family");

    private final String title;

    CommissionState(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Nothing more is expected of the agency, unless a later stage sends its report back. */
    public boolean isSettled() {
        return this == ACCEPTED || this == WAIVED || this == NIL_RETURN;
    }
}
