package org.lscb.scr.overview;

import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.AskedAgencies;
import org.springframework.stereotype.Component;

/** An agency that has to answer for its part of the action plan is asked by that, even where it wrote no report. */
@Component
class AskedToEndorse implements AskedAgencies {

    private final ActionPlanRepository plans;

    AskedToEndorse(ActionPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> of(UUID reviewId) {
        return plans.findByReviewId(reviewId).map(plan -> Set.copyOf(plan.endorsingAgencies())).orElse(Set.of());
    }
}
