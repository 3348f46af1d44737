package org.lscb.scr.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else, or the same person in another window, was faster. The message is shown to the person. */
@ResponseStatus(HttpStatus.CONFLICT)
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
