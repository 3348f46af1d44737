package org.lscb.scr.access;

/** In what capacity somebody looks at a review: a row of the need-to-know table each. */
public enum Role {

    BUSINESS_MANAGER("Business manager"),
    LSCB_CHAIR("LSCB Chair"),
    SUBGROUP_CHAIR("Sub-group chair"),
    SUBGROUP_MEMBER("Sub-group member"),
    PANEL_CHAIR("Panel Chair"),
    PANEL_MEMBER("Panel member"),
    OVERVIEW_AUTHOR("Overview author"),
    HEALTH_OVERVIEW_AUTHOR("Health overview author"),
    RECONSIDERATION_CHAIR("Reconsideration chair"),
    AGENCY_LEAD("Agency lead"),
    IMR_AUTHOR("IMR author"),
    /** Anybody of an agency that the review has asked for something. */
    AGENCY_STAFF("Agency staff"),
    LSCB_MEMBER("LSCB member"),
    LEAD_MEMBER("Lead Member"),
    LEGAL_ADVISER("Legal adviser"),
    COMMS("Communications"),
    FAMILY_LINK("Family link"),
    ACTION_OWNER("Action owner"),
    VERIFIER("Verifier"),
    CDOP_COORDINATOR("CDOP coordinator"),
    AUDITOR("Auditor"),
    OPERATOR("Operator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The heading of its row. */
    public String title() {
        return title;
    }
}
