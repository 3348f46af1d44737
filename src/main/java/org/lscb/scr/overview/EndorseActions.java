package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/**
 * An agency's lead answers for its part of the action plan; what the agency cannot accept it rejects with reasons (domain.md S8).
 */
@Component
@Shows(extract = Material.ACTION_PLAN)
class EndorseActions implements UserTask<EndorseActions.Answers> {

    /** @param endorsedBy job title */
    record Answers(@NotNull ActionPlans.Answer answer, List<@NotNull @Valid RefusalRow> refusals,
                   @NotBlank @Size(max = 500) String endorsedBy,
                   @NotNull @PastOrPresent LocalDate endorsedOn) {

        Answers {
            refusals = Texts.orNone(refusals);
        }
    }

    record RefusalRow(@NotBlank String recommendation, @NotBlank @Size(max = 200_000) String reasons) { }

    private final ActionPlans plans;
    private final Overviews overviews;
    private final OverviewFacts facts;
    private final Clock clock;

    EndorseActions(ActionPlans plans, Overviews overviews, OverviewFacts facts, Clock clock) {
        this.plans = plans;
        this.overviews = overviews;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        ActionPlan plan = plans.get(task.reviewId());
        Map<String, Object> context = new HashMap<>();
        context.put("agency", facts.agency(agency(task)));
        context.put("version", overviews.inHand(task.reviewId()).number());
        context.put("recommendationTable", facts.planTable(plan.concerning(agency(task))));
        context.put("recommendations", OverviewFacts.planOptions(plan.concerning(agency(task))));
        context.put("actions", facts.actions(plan, plan.ledBy(agency(task))));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, null, null, LocalDate.now(clock)));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("propose-action-plan");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.answer() == ActionPlans.Answer.ENDORSED) {
            return;
        }
        problems.addIf(answers.refusals().isEmpty(), "refusals", "name at least one recommendation");
        List<String> concerning = plans.get(task.reviewId()).concerning(agency(task)).stream().map(PlanRecommendation::key).toList();
        List<String> refused = answers.refusals().stream().map(RefusalRow::recommendation).toList();
        for (int i = 0; i < refused.size(); i++) {
            problems.addIf(!concerning.contains(refused.get(i)), "refusals." + i + ".recommendation", WhatIsWritten.NOT_IN_LIST);
            problems.addIf(refused.indexOf(refused.get(i)) != i, "refusals." + i + ".recommendation", "this recommendation is named above");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        List<Endorsement.Refusal> refusals = answers.answer() == ActionPlans.Answer.ENDORSED ? List.of()
            : answers.refusals().stream().map(row -> new Endorsement.Refusal(row.recommendation(), row.reasons(), null)).toList();
        return Routing.of(OverviewRouting.ENDORSEMENT,
            plans.answered(task.reviewId(), agency(task), answers.endorsedBy(), answers.endorsedOn(), task.userId(), refusals));
    }

    private static String agency(TaskInHand task) {
        return task.text(CommonRouting.AGENCY);
    }
}
