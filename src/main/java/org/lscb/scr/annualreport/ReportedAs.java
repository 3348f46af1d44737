package org.lscb.scr.annualreport;

/** Why a review belongs in the report of a year (domain 6.9). */
public enum ReportedAs {

    /** Completed in the year. */
    COMPLETED("Completed in the year"),
    /** Commissioned in an earlier year, with an action still open on the first day of this one. */
    CARRIED_OVER("From earlier years, with actions still open"),
    /** Commissioned, and not completed at the end of the year. */
    IN_PROGRESS("Not yet completed");

    private final String title;

    ReportedAs(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether the report has to say how the board will find out that actions helped and that it lasts. */
    public boolean needsImpactPlan() {
        return this != IN_PROGRESS;
    }
}
