package org.lscb.scr.form;

/** There is no such task or process for this person: it does not exist, or it is not theirs, and the answer does not tell which. */
public class NotThere extends RuntimeException {

    public NotThere(String message) {
        super(message);
    }
}
