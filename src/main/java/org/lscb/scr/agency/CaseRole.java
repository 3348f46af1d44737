package org.lscb.scr.agency;

/** A role that a person holds on one review, by appointment (domain.md 3.1). */
public enum CaseRole {

    PANEL_CHAIR("Panel Chair"),
    PANEL_MEMBER("Panel member"),
    OVERVIEW_AUTHOR("Overview author"),
    /** Writes the single report on how all health bodies worked. */
    HEALTH_OVERVIEW_AUTHOR("Health overview author"),
    /** Speaks for one agency on one review: secures records, appoints the author, signs the report. */
    AGENCY_LEAD("Agency lead"),
    IMR_AUTHOR("Author of an individual management review"),
    /** Chairs the panel that looks again at a review graded inadequate. */
    RECONSIDERATION_CHAIR("Chair of the reconsideration panel"),
    ACTION_OWNER("Action owner"),
    VERIFIER("Verifier of an action");

    private final String title;

    CaseRole(String title) {
        this.title = title;
    }

    /** What people call the role. */
    public String title() {
        return title;
    }

    /** Whether several people hold it side by side. Every other role has one holder for each agency and subject. */
    boolean isShared() {
        return this == PANEL_MEMBER;
    }
}
