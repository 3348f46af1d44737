package org.lscb.scr.evaluation;

/** How a criticism of Ofsted is answered (domain.md S10). */
enum RemedialKind {

    IMR_ADDENDUM("Addendum to an agency's report"),
    NEW_INTERVIEW("New interview"),
    OVERVIEW_ADDENDUM("Addendum to the overview report"),
    EXTRA_RECOMMENDATION("Extra recommendation");

    private final String title;

    RemedialKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isAddendum() {
        return this == IMR_ADDENDUM || this == OVERVIEW_ADDENDUM;
    }
}
