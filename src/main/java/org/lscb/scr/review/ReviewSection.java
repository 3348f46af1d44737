package org.lscb.scr.review;

import java.util.UUID;
import org.lscb.scr.access.Material;

/** What one stage contributes to the view of a review: states and dates, no text of the case. */
public interface ReviewSection {

    /** Name of the section, a key of the review's JSON such as {@code commissions}. */
    String name();

    /** What the section tells of. Whoever may read that sees all of it. */
    Material material();

    /** A record or a list of records; null or an empty list where the stage has not begun. */
    Object of(Review review);

    /**
     * The whole, for somebody who may read what the section tells of. Lines that stand in an agency's own review as well are that agency's until
     * its review is released.
     */
    default Object of(Review review, Contributions released) {
        return of(review);
    }

    /** The part for somebody who may not see the whole: the lines that are about the own agency. None unless a section has such lines. */
    default Object of(Review review, Lines own) {
        return null;
    }

    /** Which lines of a section somebody sees. */
    interface Lines {

        /**
         * Whether a line is shown.
         *
         * @param agency about which it is, or null
         * @param about  the commission or action about which it is, or null
         */
        boolean show(String agency, UUID about);

        /** Whether something else may be told as well. */
        boolean show(Material material);
    }

    /** What of the agencies' reviews somebody may hear of. */
    interface Contributions {

        /**
         * Whether the Panel has released the agency's review, or the person may read it anyway.
         *
         * @param commission under which it is written
         */
        boolean mayBeTold(String agency, UUID commission);
    }
}
