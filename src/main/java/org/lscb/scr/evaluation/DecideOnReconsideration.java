package org.lscb.scr.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Before December 2008 no national rule said what follows an inadequate grade: the LSCB judged (domain.md 6.4). */
@Component
@Shows(Material.OFSTED_LETTERS)
class DecideOnReconsideration implements UserTask<DecideOnReconsideration.Answers> {

    record Answers(@NotNull ReconsiderationDecision decision, @NotNull @PastOrPresent LocalDate decidedOn,
                   @NotBlank @Size(max = 200_000) String reasons) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;
    private final Clock clock;

    DecideOnReconsideration(Evaluations evaluations, EvaluationFacts facts, Clock clock) {
        this.evaluations = evaluations;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("because", "A final letter from before December 2008 leaves it to the LSCB what to do.");
        return context;
    }

    /** Today, as long as nobody says otherwise. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        evaluations.get(task.reviewId()).finalLetterOn().filter(answers.decidedOn()::isBefore).ifPresent(letter ->
            problems.add("decidedOn", "the final letter is of " + InWords.date(letter) + "; the decision cannot be older"));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        evaluations.decideOnReconsideration(task.reviewId(), answers.decision(), answers.decidedOn(), answers.reasons());
        return Routing.of(EvaluationRouting.RECONSIDERATION_DECISION, answers.decision());
    }
}
