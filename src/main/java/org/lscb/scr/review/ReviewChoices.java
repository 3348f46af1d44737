package org.lscb.scr.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews on which a person may start a side process: those that the person may know of and that are in the right state. A review that is
 * not among them is answered as one that does not exist.
 */
@Component
@Transactional(readOnly = true)
public class ReviewChoices {

    private final Reviews reviews;
    private final NeedToKnow needToKnow;

    ReviewChoices(Reviews reviews, NeedToKnow needToKnow) {
        this.reviews = reviews;
        this.needToKnow = needToKnow;
    }

    /** As choices of a form: "SCR-7F3K-Q9, Child QT". */
    public List<Option> options(String userId, Predicate<Review> which) {
        return reviews.options(review -> isKnownTo(userId, review.id()) && which.test(review));
    }

    /** The review chosen; empty if it is not among the choices. */
    public Optional<Review> chosen(String userId, UUID id, Predicate<Review> which) {
        return reviews.find(id).filter(review -> isKnownTo(userId, id) && which.test(review));
    }

    /** Says under this field that the review is not among the choices, if it is not. */
    public void check(String userId, UUID id, Predicate<Review> which, String field, Problems problems) {
        problems.addIf(chosen(userId, id, which).isEmpty(), field, "choose a review from the list");
    }

    /** Whether the person may know that there is this review. */
    public boolean isKnownTo(String userId, UUID id) {
        return needToKnow.mayRead(userId, Material.REVIEW, Subject.of(id));
    }
}
