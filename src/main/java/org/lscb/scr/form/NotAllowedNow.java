package org.lscb.scr.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Something was asked of a review, a commission or another part of the record that its state does not allow.
 * The message is shown to the person: plain words, no names, nothing that anybody typed.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotAllowedNow extends RuntimeException {

    public NotAllowedNow(String message) {
        super(message);
    }
}
