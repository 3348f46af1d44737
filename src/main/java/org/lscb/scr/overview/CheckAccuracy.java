package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** An agency's lead checks the facts that the report states about it, and sees no others, and no conclusions (domain.md 3.3). */
@Component
@Shows(extract = Material.OVERVIEW_DRAFTS)
class CheckAccuracy implements UserTask<CheckAccuracy.Answers> {

    enum Outcome { CONFIRMED, CORRECTIONS }

    /** @param checkedBy job title */
    record Answers(@NotNull Outcome outcome, List<AccuracyReturn.@NotNull @Valid Correction> corrections,
                   @NotBlank @Size(max = 500) String checkedBy) {

        Answers {
            corrections = Texts.orNone(corrections);
        }
    }

    private final Overviews overviews;
    private final AccuracyReturns returns;
    private final OverviewFacts facts;

    CheckAccuracy(Overviews overviews, AccuracyReturns returns, OverviewFacts facts) {
        this.overviews = overviews;
        this.returns = returns;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        OverviewVersion version = overviews.inHand(task.reviewId());
        Map<String, Object> context = new HashMap<>();
        context.put("agency", facts.agency(agency(task)));
        context.put("version", version.number());
        context.put("extract", version.text().factsAbout(agency(task)).stream()
            .map(fact -> Map.of("paragraph", InWords.text(fact.paragraph()),
            "text", fact.text())).toList());
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("draft-overview", "take-in-accuracy-returns");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.outcome() == Outcome.CORRECTIONS && answers.corrections().isEmpty(), "corrections",
            "list at least one correction");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        List<AccuracyReturn.Correction> corrections = answers.outcome() == Outcome.CORRECTIONS ? answers.corrections() : List.of();
        return Routing.of(OverviewRouting.ACCURACY_OUTCOME,
            returns.returned(task.reviewId(), agency(task), answers.checkedBy(), task.userId(), corrections));
    }

    private static String agency(TaskInHand task) {
        return task.text(CommonRouting.AGENCY);
    }
}
