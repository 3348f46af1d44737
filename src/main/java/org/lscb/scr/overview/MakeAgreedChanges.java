package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The author makes the changes with which the LSCB approved; the outcome is what is frozen. */
@Component
@Shows({Material.OVERVIEW_DRAFTS, Material.SUMMARY, Material.ACTION_PLAN, Material.LSCB_PAPERS})
class MakeAgreedChanges implements UserTask<MakeAgreedChanges.Answers> {

    /**
     * @param report  null unless report or summary was approved with changes
     * @param actions the whole plan; null unless it was approved with changes
     */
    record Answers(@Valid OverviewText report, List<@NotNull @Valid PlannedAction> actions,
                   @NotBlank @Size(max = 20_000) String changes) { }

    private final Approvals approvals;
    private final Overviews overviews;
    private final ActionPlans plans;
    private final OverviewFacts facts;
    private final WhatIsWritten rules;
    private final People people;
    private final Agencies agencies;

    MakeAgreedChanges(Approvals approvals, Overviews overviews, ActionPlans plans, OverviewFacts facts, WhatIsWritten rules, People people,
                      Agencies agencies) {
        this.approvals = approvals;
        this.overviews = overviews;
        this.plans = plans;
        this.facts = facts;
        this.rules = rules;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        List<PlanRecommendation> recommendations = plans.get(reviewId).recommendations();
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D2);
        context.put("version", overviews.nextNumber(reviewId));
        context.put("wanted", approvals.last(reviewId).decisions().stream().filter(decision -> decision.reasons() != null)
            .map(decision -> Map.of("document", decision.document().title(), "changes", decision.reasons())).toList());
        context.put("textChanges", ofText(reviewId));
        context.put("planChanges", ofPlan(reviewId));
        context.put("recommendationTable", facts.planTable(recommendations));
        context.put("recommendations", OverviewFacts.planOptions(recommendations));
        context.put("leadAgencies", facts.leadAgencies());
        context.put("people", people.options());
        context.put("agencies", agencies.options());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        UUID reviewId = task.reviewId();
        return Optional.of(new Answers(ofText(reviewId) ? overviews.inHand(reviewId).text().toGoOnFrom() : null,
            ofPlan(reviewId) ? plans.get(reviewId).actions() : null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        UUID reviewId = task.reviewId();
        if (ofText(reviewId)) {
            checkText(reviewId, answers.report(), problems);
        }
        if (ofPlan(reviewId)) {
            rules.check(answers.actions() == null ? List.of() : answers.actions(), facts::mayLead, plans.get(reviewId).recommendations(),
                problems);
        }
    }

    /** The plan stands on the recommendations as they are: no more and no fewer. */
    private void checkText(UUID reviewId, OverviewText text, Problems problems) {
        if (text == null) {
            problems.add("report", WhatIsWritten.MISSING);
            return;
        }
        rules.check("report.", text, problems);
        problems.addIf(text.recommendations().size() != overviews.inHand(reviewId).text().recommendations().size(),
            "report.recommendations",
            "the plan answers these recommendations: change their words, but add and remove none");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        if (ofPlan(reviewId)) {
            plans.changed(reviewId, answers.actions());
        }
        overviews.changed(reviewId, task.userId(), ofText(reviewId) ? answers.report() : null, answers.changes());
        return Routing.none();
    }

    private boolean ofText(UUID reviewId) {
        Approval last = approvals.last(reviewId);
        return last.wantsChangesOf(PackItem.OVERVIEW) || last.wantsChangesOf(PackItem.EXECUTIVE_SUMMARY);
    }

    private boolean ofPlan(UUID reviewId) {
        return approvals.last(reviewId).wantsChangesOf(PackItem.ACTION_PLAN);
    }
}
