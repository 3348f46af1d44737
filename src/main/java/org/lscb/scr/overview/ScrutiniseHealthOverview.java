package org.lscb.scr.overview;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Panel's verdict on the health overview. */
@Component
@Shows(Material.HEALTH_OVERVIEW)
class ScrutiniseHealthOverview implements UserTask<ScrutiniseHealthOverview.Answers> {

    enum Verdict { ACCEPTED, RETURNED }

    record Answers(@NotNull @PastOrPresent LocalDate panelDate, @NotNull Verdict verdict, @Size(max = 200_000) String reasons) { }

    private final HealthOverviews overviews;
    private final OverviewFacts facts;
    private final Clock clock;

    ScrutiniseHealthOverview(HealthOverviews overviews, OverviewFacts facts, Clock clock) {
        this.overviews = overviews;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        HealthOverview.Written written = inHand(task);
        HealthOverviewText text = written.text();
        Map<String, Object> context = facts.of(task.reviewId(), DeadlineKind.D6);
        context.put("version", written.number());
        context.put("writtenOn", InWords.date(written.on()));
        context.put("files", facts.files(task.userId(), text.report()));
        context.put("eachAlone", InWords.paragraphs(text.eachAlone()));
        context.put("allTogether", InWords.paragraphs(text.allTogether()));
        context.put("analysis", InWords.paragraphs(text.analysis()));
        context.put("lessons", facts.lessons(text.lessons()));
        context.put("recommendations", facts.recommendations(text.recommendations()));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("write-health-overview");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.panelDate().isBefore(inHand(task).on()), "panelDate", "this must not be before the report was handed in");
        problems.addIf(task.userId().equals(inHand(task).author()), "verdict", "nobody gives the Panel's verdict on a report that they wrote");
        if (answers.verdict() == Verdict.RETURNED) {
            problems.addIf(answers.reasons() == null, "reasons", WhatIsWritten.MISSING);
        } else {
            overviews.conflictsNow(task.reviewId()).forEach(finding -> problems.add("verdict", finding.told()));
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        overviews.judged(task.reviewId(), PanelVerdict.of(inHand(task).number(), PanelVerdict.Kind.valueOf(answers.verdict().name()),
            answers.panelDate(), task.userId(), answers.reasons()));
        return Routing.of(OverviewRouting.HEALTH_OVERVIEW_VERDICT, answers.verdict());
    }

    private HealthOverview.Written inHand(TaskInHand task) {
        return overviews.get(task.reviewId()).latest().orElseThrow();
    }
}
