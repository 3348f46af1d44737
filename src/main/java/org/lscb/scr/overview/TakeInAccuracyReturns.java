package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The author answers each correction and writes the version that goes to the LSCB. */
@Component
@Shows({Material.OVERVIEW_DRAFTS, Material.SUMMARY})
class TakeInAccuracyReturns implements UserTask<TakeInAccuracyReturns.Answers> {

    record Answers(@NotEmpty List<@NotNull @Valid ResponseRow> responses, @NotNull @Valid OverviewText report,
                   @NotBlank @Size(max = 20_000) String changes) {

        Answers {
            responses = Texts.orNone(responses);
        }
    }

    /** @param correction key of the correction */
    record ResponseRow(@NotBlank String correction, @NotNull AccuracyReturn.Answer answer, @Size(max = 200_000) String reason) { }

    private final Overviews overviews;
    private final AccuracyReturns returns;
    private final OverviewFacts facts;
    private final WhatIsWritten rules;
    private final Agencies agencies;

    TakeInAccuracyReturns(Overviews overviews, AccuracyReturns returns, OverviewFacts facts, WhatIsWritten rules, Agencies agencies) {
        this.overviews = overviews;
        this.returns = returns;
        this.facts = facts;
        this.rules = rules;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        List<AccuracyReturns.Open> open = returns.toAnswer(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D7_LSCB);
        context.put("version", overviews.nextNumber(reviewId));
        context.put("returns", open.stream().map(each -> Map.of("agency", agencies.name(each.agency()),
            "paragraph", InWords.text(each.correction().paragraph()), "asWritten", each.correction().asWritten(),
            "asItWas", each.correction().asItWas(), "source", each.correction().source())).toList());
        context.put("corrections", open.stream().map(each -> new Option(each.key(), agencies.name(each.agency()) + ": "
            + OverviewFacts.excerpt(each.correction().asItWas()))).toList());
        context.put("agencies", agencies.options());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(returns.toAnswer(task.reviewId()).stream().map(open -> new ResponseRow(open.key(), null, null))
            .toList(),
            overviews.inHand(task.reviewId()).text().toGoOnFrom(), null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("check-accuracy");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        List<String> open = returns.toAnswer(task.reviewId()).stream().map(AccuracyReturns.Open::key).toList();
        List<String> answered = answers.responses().stream().map(ResponseRow::correction).toList();
        for (int i = 0; i < answers.responses().size(); i++) {
            ResponseRow row = answers.responses().get(i);
            problems.addIf(!open.contains(row.correction()), "responses." + i + ".correction", WhatIsWritten.NOT_IN_LIST);
            problems.addIf(answered.indexOf(row.correction()) != i, "responses." + i + ".correction", "this correction is answered above");
            problems.addIf(row.answer() == AccuracyReturn.Answer.NOT_TAKEN_IN && row.reason() == null, "responses." + i + ".reason",
                WhatIsWritten.MISSING);
        }
        problems.addIf(!answered.containsAll(open), "responses", "answer every correction");
        rules.check("report.", answers.report(), problems);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        returns.answered(task.reviewId(), answers.responses().stream().collect(Collectors.toMap(ResponseRow::correction,
            row -> new AccuracyReturn.Response(row.answer(), row.reason()))));
        overviews.corrected(task.reviewId(), task.userId(), answers.report(), answers.changes());
        return Routing.none();
    }
}
