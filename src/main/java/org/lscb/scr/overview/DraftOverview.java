package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The overview author writes a version of the report and its executive summary for the Panel. */
@Component
@Shows({Material.COMMISSION, Material.INTEGRATED_CHRONOLOGY, Material.OVERVIEW_DRAFTS, Material.SUMMARY, Material.FAMILY_RECORD,
    Material.LSCB_PAPERS})
class DraftOverview implements UserTask<DraftOverview.Answers> {

    /** @param changes what is different from the last version; from the second on */
    record Answers(@NotNull @Valid OverviewText report, @Size(max = 20_000) String changes) { }

    private final Overviews overviews;
    private final Approvals approvals;
    private final OverviewFacts facts;
    private final WhatIsWritten rules;

    DraftOverview(Overviews overviews, Approvals approvals, OverviewFacts facts, WhatIsWritten rules) {
        this.overviews = overviews;
        this.approvals = approvals;
        this.facts = facts;
        this.rules = rules;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7);
        context.putAll(facts.material(reviewId));
        context.put("version", overviews.nextNumber(reviewId));
        context.put("firstVersion", isFirst(task));
        context.put("asked", asked(reviewId));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return overviews.latest(task.reviewId()).map(last -> new Answers(last.text().toGoOnFrom(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        rules.check("report.", answers.report(), problems);
        problems.addIf(!isFirst(task) && answers.changes() == null, "changes", WhatIsWritten.MISSING);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        overviews.handedIn(task.reviewId(), task.userId(), answers.report(), answers.changes());
        return Routing.none();
    }

    private boolean isFirst(TaskInHand task) {
        return overviews.nextNumber(task.reviewId()) == 1;
    }

    private List<String> asked(UUID reviewId) {
        OverviewReport report = overviews.get(reviewId);
        return switch (report.state()) {
            case RETURNED -> InWords.paragraphs(Texts.last(report.verdicts()).reasons());
            case REFERRED_BACK -> approvals.last(reviewId).decisions().stream().filter(decision -> decision.reasons() != null)
                .map(decision -> decision.document().title() + ": " + decision.reasons()).toList();
            default -> List.of();
        };
    }
}
