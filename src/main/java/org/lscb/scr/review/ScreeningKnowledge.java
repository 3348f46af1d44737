package org.lscb.scr.review;

import java.util.Set;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.StageKnowledge;
import org.lscb.scr.access.Subject;
import org.springframework.stereotype.Component;

/** A case is screened until it is decided on, and again when it is reopened. */
@Component
class ScreeningKnowledge implements StageKnowledge {

    private final ReviewRepository reviews;

    ScreeningKnowledge(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<Condition> of(Material material, Subject subject) {
        return reviews.findById(subject.reviewId()).filter(review -> review.state() == Review.State.REFERRED).isPresent()
            ? Set.of(Condition.SCREENING) : Set.of();
    }
}
