package org.lscb.scr.form;

/** Somebody else, or the same person in another window, was faster. The message is shown to the person. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
