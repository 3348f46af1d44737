package org.lscb.scr.evaluation;

/** How somebody was told or asked. */
public enum Channel {

    LETTER("Letter"),
    EMAIL("E-mail"),
    TELEPHONE("Telephone"),
    MEETING("Meeting");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** What people read. */
    public String title() {
        return title;
    }
}
