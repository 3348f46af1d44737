package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.evaluation.Evaluations;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Chair's decision. A court's order and an open block bind it; everything else in the table is advice (domain.md 6.7). */
@Component
@Shows({Material.PUBLICATION, Material.LEGAL})
class DecideOnPublication implements UserTask<DecideOnPublication.Answers> {

    record Answers(@NotNull PublicationDecision.Kind decision, @NotNull @PastOrPresent LocalDate decidedOn, @NotBlank @Size(max = 200_000) String reasons,
                   Set<PublicationItem> items, LocalDate holdUntil, @Size(max = 200_000) String evaluationHoldLifted) { }

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Publications publications;
    private final Evaluations evaluations;
    private final StandingBlocks blocks;
    private final PublicationFacts facts;
    private final Clock clock;

    DecideOnPublication(Publications publications, Evaluations evaluations, StandingBlocks blocks, PublicationFacts facts, Clock clock) {
        this.publications = publications;
        this.evaluations = evaluations;
        this.blocks = blocks;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Publication publication = publications.get(task.reviewId());
        RuleApplied rule = publication.rule().orElseThrow();
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("advice", "Advice: " + rule.result().title());
        context.put("row", "row " + rule.row() + " of the table on publication");
        context.put("because", rule.because());
        context.put("welfare", publication.welfare().map(advice -> "Welfare check of " + InWords.date(advice.on()) + ": " + advice.advice()).orElse(""));
        context.put("items", PublicationFacts.options(publication.items()));
        context.put("evaluationPending", evaluationPending(task.reviewId()));
        return context;
    }

    private boolean evaluationPending(UUID reviewId) {
        return !evaluations.isFinal(reviewId) && publications.get(reviewId).evaluationHoldLiftedOn().isEmpty();
    }

    /** Today, as long as nobody says otherwise. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null, null, null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("prepare-publication", "redact-documents", "check-welfare", "review-hold");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.decision().publishes()) {
            List<StandingBlock> standing = blocks.on(task.reviewId());
            problems.addIf(standing.stream().anyMatch(StandingBlock::courtOrder), "decision", "a court order forbids publication");
            problems.addIf(!standing.isEmpty(), "decision", "there is an open block on publication: hold, or have the block lifted first");
            problems.addIf(evaluationPending(task.reviewId()) && answers.evaluationHoldLifted() == null, "evaluationHoldLifted",
                "Ofsted's final letter has not come: say why the LSCB does not wait for it");
        }
        if (answers.decision() == PublicationDecision.Kind.PARTIAL) {
            List<PublicationItem> prepared = publications.get(task.reviewId()).items();
            problems.addIf(answers.items() == null || answers.items().isEmpty(), "items", "give at least one");
            problems.addIf(answers.items() != null && !prepared.containsAll(answers.items()), "items", "choose documents that have been prepared");
        }
        if (answers.decision() == PublicationDecision.Kind.HOLD) {
            problems.addIf(answers.holdUntil() == null, "holdUntil", "this must be filled in");
            LocalDate today = LocalDate.now(clock);
            LocalDate latest = answers.decidedOn().isAfter(today) ? answers.decidedOn() : today;
            problems.addIf(answers.holdUntil() != null && !answers.holdUntil().isAfter(latest), "holdUntil", "this must be after " + InWords.date(latest));
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Publication publication = publications.get(task.reviewId());
        boolean lifts = answers.decision().publishes() && evaluationPending(task.reviewId());
        Set<PublicationItem> items = switch (answers.decision()) {
            case PUBLISH -> Set.copyOf(publication.items());
            case PARTIAL -> answers.items();
            case HOLD, WITHHOLD -> Set.of();
        };
        LocalDate holdUntil = answers.decision() == PublicationDecision.Kind.HOLD ? answers.holdUntil() : null;
        publications.decide(task.reviewId(), new PublicationDecision(answers.decidedOn(), answers.decision(), answers.reasons(), holdUntil, items,
            publication.rule().orElseThrow().row(), task.userId()), lifts ? answers.evaluationHoldLifted() : null);
        return Routing.of(PublicationRouting.PUBLICATION_DECISION, answers.decision())
            .and(PublicationRouting.HOLD_REVIEW, holdUntil == null ? null : endOf(holdUntil));
    }

    /** As an ISO date and time with its offset, for the due date of the task. */
    private String endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(clock.getZone()).toOffsetDateTime().toString();
    }
}
