package org.lscb.scr.review;

import org.lscb.scr.form.NotThere;

/** There is no such review, or it is none of this person's business; the answer does not tell which. */
public class UnknownReview extends NotThere {

    public UnknownReview() {
        super(NO_REVIEW);
    }
}
