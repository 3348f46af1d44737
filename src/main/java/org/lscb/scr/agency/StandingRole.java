package org.lscb.scr.agency;

/** A role that a person holds in general, not on one review (domain.md 3.1). Each is a group to which tasks are offered. */
public enum StandingRole {

    LSCB_CHAIR("LSCB Chair or deputy"),
    BUSINESS_MANAGER("Business manager"),
    SUBGROUP_CHAIR("Chair of the SCR sub-group"),
    SUBGROUP_MEMBER("Member of the SCR sub-group"),
    LSCB_MEMBER("Member of the LSCB"),
    LEAD_MEMBER("Lead Member"),
    LEGAL_ADVISER("Legal adviser"),
    COMMS("Communications"),
    FAMILY_LINK("Family link"),
    CDOP_COORDINATOR("Child death overview panel coordinator"),
    VERIFIER("Verifier of actions"),
    /** Speaks for an agency until another lead is named for a review. */
    AGENCY_LEAD("Agency lead"),
    AUDITOR("Auditor"),
    /** Looks after the service; sees models, jobs and incidents, no case. */
    OPERATOR("Operator");

    private final String title;

    StandingRole(String title) {
        this.title = title;
    }

    /** What people call the role. */
    public String title() {
        return title;
    }

    /** Id of the group of all who hold the role, such as {@code lscb-chair}. */
    public String group() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
