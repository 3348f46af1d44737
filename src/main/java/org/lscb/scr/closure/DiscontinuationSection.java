package org.lscb.scr.closure;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Proposals to end the review early, as its page shows them. */
@Component
class DiscontinuationSection implements ReviewSection {

    record Line(LocalDate proposedOn, Discontinuation.Outcome outcome, LocalDate decidedOn) { }

    private final Discontinuations discontinuations;

    DiscontinuationSection(Discontinuations discontinuations) {
        this.discontinuations = discontinuations;
    }

    @Override
    public String name() {
        return "discontinuations";
    }

    @Override
    public Material material() {
        return Material.DECISION;
    }

    @Override
    public List<Line> of(Review review) {
        return discontinuations.findByReviewIdOrderByProposedOnAscIdAsc(review.id()).stream()
            .map(one -> new Line(one.proposedOn(), one.outcome(), one.decidedOn())).toList();
    }
}
