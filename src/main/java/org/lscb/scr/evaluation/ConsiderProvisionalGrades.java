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
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Chair decides how the LSCB answers provisional grades, and whether remedial work begins before they are final. */
@Component
@Shows(Material.OFSTED_LETTERS)
class ConsiderProvisionalGrades implements UserTask<ConsiderProvisionalGrades.Answers> {

    record Answers(@NotNull ProvisionalResponse response, Boolean earlyRemedialWork, @NotNull @PastOrPresent LocalDate decidedOn,
                   @NotBlank @Size(max = 200_000) String reasons) {

        boolean startsEarly() {
            return Boolean.TRUE.equals(earlyRemedialWork);
        }
    }

    private final Evaluations evaluations;
    private final Reconsiderations reconsiderations;
    private final EvaluationFacts facts;
    private final Clock clock;

    ConsiderProvisionalGrades(Evaluations evaluations, Reconsiderations reconsiderations, EvaluationFacts facts, Clock clock) {
        this.evaluations = evaluations;
        this.reconsiderations = reconsiderations;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("responses", evaluations.get(task.reviewId()).responses().stream().map(given -> Map.of("on", InWords.date(given.on()),
            "response", given.response().title(), "reasons", given.reasons())).toList());
        context.put("mayStartEarly", mayStartEarly(task.reviewId()));
        return context;
    }

    private boolean mayStartEarly(UUID reviewId) {
        return evaluations.get(reviewId).overall().filter(Grade.INADEQUATE::equals).isPresent() && reconsiderations.find(reviewId).isEmpty();
    }

    /** Today, as long as nobody says otherwise. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, null, LocalDate.now(clock), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Evaluation evaluation = evaluations.get(task.reviewId());
        evaluation.latestLetter().filter(letter -> answers.decidedOn().isBefore(letter.dated())).ifPresent(letter ->
            problems.add("decidedOn", "the letter is of " + InWords.date(letter.dated()) + "; the decision cannot be older"));
        problems.addIf(answers.startsEarly() && !mayStartEarly(task.reviewId()), "earlyRemedialWork",
            "remedial work begins early only once, and only where the provisional overall grade is inadequate");
        problems.addIf(answers.response() == ProvisionalResponse.MEETING && evaluation.openMeeting().isPresent(), "response",
            "a meeting has been asked for already");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        evaluations.respond(task.reviewId(), new ResponseGiven(answers.decidedOn(), answers.response(), answers.startsEarly(), answers.reasons()));
        if (answers.startsEarly()) {
            reconsiderations.openEarly(task.reviewId(), answers.decidedOn());
        }
        return Routing.of(EvaluationRouting.PROVISIONAL_RESPONSE, answers.response())
            .and(EvaluationRouting.EARLY_REMEDIAL_WORK, answers.startsEarly());
    }
}
