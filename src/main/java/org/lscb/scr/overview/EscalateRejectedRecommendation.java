package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB Chair takes up what agencies rejected. The refusal stays on record whatever comes of it (domain.md S8). */
@Component
@Shows(Material.ACTION_PLAN)
class EscalateRejectedRecommendation implements UserTask<EscalateRejectedRecommendation.Answers> {

    record Answers(@NotEmpty List<@NotNull @Valid OutcomeRow> outcomes) {

        Answers {
            outcomes = Texts.orNone(outcomes);
        }
    }

    /**
     * @param refusal key of the refusal
     * @param spokeTo job title
     */
    record OutcomeRow(@NotBlank String refusal, @NotBlank @Size(max = 500) String spokeTo, @NotNull @PastOrPresent LocalDate on,
                      @NotNull Endorsement.Outcome outcome, @NotBlank @Size(max = 200_000) String note) { }

    private final ActionPlans plans;
    private final OverviewFacts facts;
    private final Agencies agencies;

    EscalateRejectedRecommendation(ActionPlans plans, OverviewFacts facts, Agencies agencies) {
        this.plans = plans;
        this.facts = facts;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        ActionPlan plan = plans.get(reviewId);
        Map<String, String> labels = plan.recommendations().stream()
            .collect(Collectors.toMap(PlanRecommendation::key, PlanRecommendation::label));
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D2);
        context.put("refusals", facts.refusals(plan, plans.refusals(reviewId)));
        context.put("refusalOptions", plans.refusals(reviewId).stream().map(refused -> new Option(refused.key(),
            agencies.name(refused.agency()) + ", recommendation " + labels.get(refused.refusal().recommendation()))).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(plans.refusals(task.reviewId()).stream()
            .map(refused -> new OutcomeRow(refused.key(), null, null, null, null)).toList()));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("endorse-actions");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        List<String> open = plans.refusals(task.reviewId()).stream().map(ActionPlans.Refused::key).toList();
        List<String> answered = answers.outcomes().stream().map(OutcomeRow::refusal).toList();
        for (int i = 0; i < answered.size(); i++) {
            problems.addIf(!open.contains(answered.get(i)), "outcomes." + i + ".refusal", WhatIsWritten.NOT_IN_LIST);
            problems.addIf(answered.indexOf(answered.get(i)) != i, "outcomes." + i + ".refusal", "this one is answered above");
        }
        problems.addIf(!answered.containsAll(open), "outcomes", "say of each rejection what came of it");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        plans.takenUp(task.reviewId(), answers.outcomes().stream().collect(Collectors.toMap(OutcomeRow::refusal,
            row -> new Endorsement.TakenUp(row.spokeTo(), row.on(), row.outcome(), row.note(), task.userId()))));
        return Routing.none();
    }
}
