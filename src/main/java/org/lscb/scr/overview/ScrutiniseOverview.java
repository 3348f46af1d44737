package org.lscb.scr.overview;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.scoping.PanelIndependence;
import org.springframework.stereotype.Component;

/**
 * The Panel challenges the report. It may disagree with the author for good: then both views are minuted, and the author's text stands
 * (domain.md S7).
 */
@Component
@Shows({Material.COMMISSION, Material.INTEGRATED_CHRONOLOGY, Material.OVERVIEW_DRAFTS, Material.SUMMARY})
class ScrutiniseOverview implements UserTask<ScrutiniseOverview.Answers> {

    /**
     * @param commission   the report that contradicts the chronology, where one goes back to its agency
     * @param reworkDue    when it is due again
     * @param disagreement whether Panel and author part ways on something
     */
    record Answers(@NotNull @PastOrPresent LocalDate panelDate, @NotNull YesNo saysWhy, @NotNull PanelVerdict.Kind verdict,
                   @Size(max = 200_000) String reasons, UUID commission, @FutureOrPresent LocalDate reworkDue, Boolean disagreement,
                   @Size(max = 200_000) String panelView, @Size(max = 200_000) String authorView) { }

    private final Overviews overviews;
    private final AccuracyReturns accuracy;
    private final PanelIndependence panel;
    private final OverviewFacts facts;
    private final Clock clock;

    ScrutiniseOverview(Overviews overviews, AccuracyReturns accuracy, PanelIndependence panel, OverviewFacts facts, Clock clock) {
        this.panel = panel;
        this.overviews = overviews;
        this.accuracy = accuracy;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7);
        context.putAll(facts.text(overviews.inHand(reviewId), task.userId()));
        context.put("clashes", facts.clashes(reviewId));
        context.put("commissions", facts.acceptedReports(reviewId));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null, null, null, null, null, null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("draft-overview", "take-in-accuracy-returns");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.panelDate().isBefore(overviews.inHand(task.reviewId()).writtenOn()), "panelDate",
            "this must not be before the report was handed in");
        problems.addIf(task.userId().equals(overviews.inHand(task.reviewId()).author()), "verdict",
            "nobody gives the Panel's verdict on a report that they wrote");
        switch (answers.verdict()) {
            case ACCEPTED -> checkAcceptance(task, answers, problems);
            case RETURNED -> problems.addIf(answers.reasons() == null, "reasons", WhatIsWritten.MISSING);
            case RETURN_TO_IMR -> {
                problems.addIf(answers.reasons() == null, "reasons", WhatIsWritten.MISSING);
                problems.addIf(answers.reworkDue() == null, "reworkDue", WhatIsWritten.MISSING);
                problems.addIf(answers.commission() == null || facts.acceptedReports(task.reviewId()).stream()
                    .noneMatch(option -> option.value().equals(answers.commission().toString())), "commission", WhatIsWritten.NOT_IN_LIST);
            }
        }
    }

    private void checkAcceptance(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.saysWhy() == YesNo.NO, "verdict",
            "a report that does not say why cannot be accepted; return it to the author");
        overviews.conflictsNow(task.reviewId()).forEach(finding -> problems.add("verdict", finding.told()));
        panel.blocksNow(task.reviewId()).forEach(told -> problems.add("verdict", told));
        if (Boolean.TRUE.equals(answers.disagreement())) {
            problems.addIf(answers.panelView() == null, "panelView", WhatIsWritten.MISSING);
            problems.addIf(answers.authorView() == null, "authorView", WhatIsWritten.MISSING);
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        boolean accepted = answers.verdict() == PanelVerdict.Kind.ACCEPTED;
        boolean disagreement = accepted && Boolean.TRUE.equals(answers.disagreement());
        PanelVerdict verdict = new PanelVerdict(overviews.inHand(reviewId).number(), answers.verdict(), answers.panelDate(), task.userId(),
            accepted ? null : answers.reasons(), disagreement ? answers.panelView() : null, disagreement ? answers.authorView() : null,
            answers.verdict() == PanelVerdict.Kind.RETURN_TO_IMR ? answers.commission() : null);
        List<String> checking = accepted ? accuracy.agenciesToAsk(reviewId) : List.of();
        if (verdict.commission() == null) {
            overviews.judged(reviewId, verdict, checking);
        } else {
            overviews.judgedWithRework(reviewId, verdict, answers.reworkDue());
        }
        return Routing.of(OverviewRouting.OVERVIEW_VERDICT, answers.verdict()).and(OverviewRouting.COMMISSION_ID, verdict.commission())
            .and(OverviewRouting.CHECKING_AGENCIES, checking).and(OverviewRouting.ACCURACY_OUTCOME, AccuracyReturns.Outcome.CONFIRMED);
    }
}
