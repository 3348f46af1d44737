package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The reviews that a side process of scoping may act on. */
@Component
class ReviewChoice {

    private final Reviews reviews;

    ReviewChoice(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Those that were initiated and have not ended. */
    List<Option> running() {
        return reviews.options(ReviewChoice::isRunning);
    }

    /** Those that were ever initiated: their papers may be asked for long after the end. */
    List<Option> initiated() {
        return reviews.options(ReviewChoice::isInitiated);
    }

    void checkRunning(UUID review, Problems problems) {
        problems.addIf(reviews.all().stream().filter(ReviewChoice::isRunning).noneMatch(one -> one.id().equals(review)), "review",
            "choose a review from the list");
    }

    void checkInitiated(UUID review, Problems problems) {
        problems.addIf(reviews.all().stream().filter(ReviewChoice::isInitiated).noneMatch(one -> one.id().equals(review)), "review",
            "choose a review from the list");
    }

    private static boolean isInitiated(Review review) {
        return review.initiatedOn().isPresent();
    }

    private static boolean isRunning(Review review) {
        return isInitiated(review) && review.isRunning();
    }
}
