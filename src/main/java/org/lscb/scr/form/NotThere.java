package org.lscb.scr.form;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such task or process for this person: it does not exist, or it is not theirs, and the answer does not tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotThere extends RuntimeException {

    /** Of a review and all that is kept by it, whichever room is asked: two wordings would tell that there is one. */
    public static final String NO_REVIEW = "There is no such review for you.";

    public NotThere(String message) {
        super(message);
    }
}
