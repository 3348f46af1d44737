package org.lscb.scr.overview;

/** A part of the pack that goes to Ofsted (domain.md S8). */
enum PackItem {

    TERMS_OF_REFERENCE("Terms of reference"),
    IMRS("All reports of agencies"),
    CHRONOLOGY("Integrated chronology"),
    HEALTH_OVERVIEW("Health overview report"),
    OVERVIEW("Overview report"),
    EXECUTIVE_SUMMARY("Executive summary"),
    ACTION_PLAN("Action plan");

    private final String title;

    PackItem(String title) {
        this.title = title;
    }

    /** What people call it. */
    String title() {
        return title;
    }
}
