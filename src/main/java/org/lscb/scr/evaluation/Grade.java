package org.lscb.scr.evaluation;

/** A grade of Ofsted for a review or for one of its documents. Words of other inspection regimes do not belong here. */
public enum Grade {

    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    ADEQUATE("Adequate"),
    INADEQUATE("Inadequate");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }

    /** The grade's title, or an empty text where there is none. */
    static String titleOf(Grade grade) {
        return grade == null ? "" : grade.title;
    }
}
