package org.lscb.scr.review;

/** One of the tracks along which a review moves; from LSCB approval on, several run side by side (domain.md section 4). */
public enum Track {

    REFERRAL("Referral and screening"),
    DECISION("Chair's decision"),
    SET_UP("Scoping, panel and terms of reference"),
    MANAGEMENT_REVIEWS("Individual management reviews"),
    OVERVIEW("Overview report"),
    APPROVAL("LSCB approval and submission"),
    EVALUATION("Ofsted's evaluation"),
    RECONSIDERATION("Reconsideration"),
    PUBLICATION("Publication"),
    ACTIONS("Action plan"),
    FEEDBACK("Feedback to family and staff"),
    CLOSURE("Closure");

    private final String title;

    Track(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
