package org.lscb.scr.action;

/** How far an action has come (domain 5). */
public enum ActionState {

    /** Worded in a draft plan. */
    PROPOSED("Proposed"),
    /** Agreed at senior level by the agency that leads it; work may begin. */
    ENDORSED("Endorsed"),
    /** Its owner has reported progress. */
    IN_PROGRESS("In progress"),
    /** Its owner says that it is done; the evidence is not checked yet. */
    CLAIMED_DONE("Said to be done"),
    /** The evidence is accepted. Finished is not the same as embedded: a check of its impact follows. */
    VERIFIED("Verified"),
    /** A check has shown that it helped. */
    IMPACT_CHECKED("Impact checked"),
    /** Overtaken by events, with the sub-group chair's consent. */
    CLOSED_SUPERSEDED("Closed as superseded");

    private final String title;

    ActionState(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Still to be done (domain 6.8). */
    public boolean isOpen() {
        return this == PROPOSED || this == ENDORSED || this == IN_PROGRESS;
    }

    /** Nothing more is to come. */
    public boolean isSettled() {
        return this == IMPACT_CHECKED || this == CLOSED_SUPERSEDED;
    }
}
