package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewChoices;
import org.springframework.stereotype.Component;

/** The reviews that a side process of scoping may act on, as far as the person may know of them. */
@Component
class ReviewChoice {

    private final ReviewChoices choices;

    ReviewChoice(ReviewChoices choices) {
        this.choices = choices;
    }

    /** Those that were initiated and have not ended. */
    List<Option> running(String userId) {
        return choices.options(userId, ReviewChoice::isRunning);
    }

    /** Those that were ever initiated: their papers may be asked for long after the end. */
    List<Option> initiated(String userId) {
        return choices.options(userId, ReviewChoice::isInitiated);
    }

    void checkRunning(String userId, UUID review, Problems problems) {
        choices.check(userId, review, ReviewChoice::isRunning, "review", problems);
    }

    void checkInitiated(String userId, UUID review, Problems problems) {
        choices.check(userId, review, ReviewChoice::isInitiated, "review", problems);
    }

    /** Whether the person may know that there is this review. */
    boolean isKnownTo(String userId, UUID review) {
        return choices.isKnownTo(userId, review);
    }

    private static boolean isInitiated(Review review) {
        return review.initiatedOn().isPresent();
    }

    private static boolean isRunning(Review review) {
        return isInitiated(review) && review.isRunning();
    }
}
