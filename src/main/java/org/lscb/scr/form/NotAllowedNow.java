package org.lscb.scr.form;

/**
 * Something was asked of a review, a commission or another part of the record that its state does not allow.
 * The message is shown to the person: plain words, no names, nothing that anybody typed.
 */
public class NotAllowedNow extends RuntimeException {

    public NotAllowedNow(String message) {
        super(message);
    }
}
