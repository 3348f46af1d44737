package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What the register shows of the action plan: how many recommendations and actions, and who answered how. */
@Component
class ActionPlanSection implements ReviewSection {

    /** @param recommendations those of the overview report */
    record View(int round, long recommendations, int actions, List<Answer> answers, int approvedActions) { }

    record Answer(String agency, LocalDate on, int refused, long staysRefused) { }

    private final ActionPlans plans;

    ActionPlanSection(ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return "actionPlan";
    }

    @Override
    public Material material() {
        return Material.ACTION_PLAN;
    }

    @Override
    public View of(Review review) {
        return plans.find(review.id()).map(plan -> new View(plan.round(), ofOverview(plan), plan.actions().size(),
            plans.endorsements(review.id()).stream().map(ActionPlanSection::answer).toList(), plan.approved().size())).orElse(null);
    }

    private static long ofOverview(ActionPlan plan) {
        return plan.recommendations().stream().filter(PlanRecommendation::isOfOverview).count();
    }

    private static Answer answer(Endorsement endorsement) {
        return new Answer(endorsement.agency(), endorsement.endorsedOn(), endorsement.refusals().size(),
            endorsement.refusals().stream().filter(Endorsement.Refusal::stays).count());
    }
}
