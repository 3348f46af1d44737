package org.lscb.scr.notice;

/** How a person wants to be mailed. What they are told is always there to read in the service as well. */
public enum Wish {

    DAILY("One mail a day with everything that is new"),
    AT_ONCE("A mail as soon as there is something new"),
    NEVER("No mail; I look here");

    private final String title;

    Wish(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
