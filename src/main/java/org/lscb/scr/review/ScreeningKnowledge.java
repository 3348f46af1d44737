package org.lscb.scr.review;

import java.util.EnumSet;
import java.util.Set;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.StageKnowledge;
import org.lscb.scr.access.Subject;
import org.springframework.stereotype.Component;

/** A case is screened until it is decided on, and again when it is reopened; it is a review from the Chair's decision to hold one. */
@Component
class ScreeningKnowledge implements StageKnowledge {

    private final ReviewRepository reviews;

    ScreeningKnowledge(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<Condition> of(Material material, Subject subject) {
        Set<Condition> met = EnumSet.noneOf(Condition.class);
        reviews.findById(subject.reviewId()).ifPresent(review -> {
            if (review.state() == Review.State.REFERRED) {
                met.add(Condition.SCREENING);
            }
            if (review.initiatedOn().isPresent()) {
                met.add(Condition.DECIDED);
            }
            if (review.incident().outcome() == Incident.Outcome.DIED) {
                met.add(Condition.DEATH);
            }
        });
        return met;
    }
}
