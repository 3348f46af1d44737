package org.lscb.scr.recommendation;

import java.util.List;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of a review's recommendations: who must act and who agreed, not their text. */
@Component
class RecommendationSection implements ReviewSection {

    record Row(UUID id, Source source, String paragraph, Level level, String addressee, Boolean accepted, List<String> refusedBy) {
    }

    private final Recommendations recommendations;

    RecommendationSection(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public Material material() {
        return Material.ACTION_PLAN;
    }

    @Override
    public List<Row> of(Review review) {
        return of(review, (agency, commission) -> true);
    }

    @Override
    public List<Row> of(Review review, Contributions released) {
        return recommendations.ofReview(review.id()).stream()
                .filter(each -> each.source() != Source.IMR || released.mayBeTold(each.addressee(), each.subjectId()))
                .map(each -> new Row(each.id(), each.source(), each.paragraph(), each.level(), each.addressee(),
                        each.accepted(), each.refusedBy()))
                .toList();
    }
}
