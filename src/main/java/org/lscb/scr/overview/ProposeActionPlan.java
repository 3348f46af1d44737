package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The business manager proposes what will be done about the recommendations. */
@Component
@Shows({Material.OVERVIEW_DRAFTS, Material.ACTION_PLAN, Material.LSCB_PAPERS})
class ProposeActionPlan implements UserTask<ProposeActionPlan.Answers> {

    record Answers(@NotEmpty List<@NotNull @Valid PlannedAction> actions, List<@NotNull @Valid UploadedFile> document) {

        Answers {
            actions = Texts.orNone(actions);
            document = Texts.orNone(document);
        }
    }

    private final ActionPlans plans;
    private final Overviews overviews;
    private final Approvals approvals;
    private final OverviewFacts facts;
    private final WhatIsWritten rules;
    private final People people;

    ProposeActionPlan(ActionPlans plans, Overviews overviews, Approvals approvals, OverviewFacts facts, WhatIsWritten rules,
                      People people) {
        this.plans = plans;
        this.overviews = overviews;
        this.approvals = approvals;
        this.facts = facts;
        this.rules = rules;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        List<PlanRecommendation> recommendations = plans.toAnswer(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7_LSCB);
        context.put("version", overviews.inHand(reviewId).number());
        context.put("recommendationTable", facts.planTable(recommendations));
        context.put("recommendations", OverviewFacts.planOptions(recommendations));
        context.put("leadAgencies", facts.leadAgencies());
        context.put("people", people.options());
        context.put("asked", approvals.ofReview(reviewId).stream().reduce((earlier, later) -> later).map(last -> last.decisions().stream()
            .filter(decision -> decision.document() == PackItem.ACTION_PLAN && decision.reasons() != null)
            .map(Approval.OnDocument::reasons).toList()).orElse(List.of()));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        List<PlannedAction> actions = plans.toBeginWith(task.reviewId());
        return actions.isEmpty() ? Optional.empty() : Optional.of(new Answers(actions, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        rules.check(answers.actions(), facts::mayLead, plans.toAnswer(task.reviewId()), problems);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        return Routing.of(OverviewRouting.ENDORSING_AGENCIES,
            plans.propose(task.reviewId(), task.userId(), answers.actions(), answers.document()))
            .and(OverviewRouting.ENDORSEMENT, ActionPlans.Answer.ENDORSED);
    }
}
