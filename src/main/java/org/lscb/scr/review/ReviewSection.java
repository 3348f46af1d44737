package org.lscb.scr.review;

/** What one stage contributes to the view of a review: states and dates, no text of the case. */
public interface ReviewSection {

    /** Name of the section, a key of the review's JSON such as {@code commissions}. */
    String name();

    /** A record or a list of records; null or an empty list where the stage has not begun. */
    Object of(Review review);
}
