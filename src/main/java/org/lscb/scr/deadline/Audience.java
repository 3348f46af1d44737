package org.lscb.scr.deadline;

/** To whom a reminder or an escalation goes. Who that is on the day is looked up when it goes out. */
public enum Audience {

    /** Whoever has the task that meets the deadline; of a block, its owner. */
    RESPONSIBLE("Whoever has the task"),
    AGENCY_LEAD("Agency lead"),
    /** Has no account of the service: the business manager writes to them and records it. */
    CHIEF_OFFICER("Chief officer of the agency"),
    BUSINESS_MANAGER("Business manager"),
    SUBGROUP_CHAIR("Chair of the SCR sub-group"),
    LSCB_CHAIR("LSCB Chair"),
    /** Has no account of the service: the business manager writes to it and records it. */
    CHILDRENS_TRUST("Children's Trust Board");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    /** What people call them. */
    public String title() {
        return title;
    }
}
