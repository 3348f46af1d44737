package org.lscb.scr.action;

/** Status of an action at a glance (domain 6.8). */
public enum Colour {

    /** Finished and evidenced, or superseded. */
    BLUE("Blue"),
    /** On its way. */
    GREEN("Green"),
    /** At risk. */
    AMBER("Amber"),
    /** Past its date. */
    RED("Red");

    private final String title;

    Colour(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
