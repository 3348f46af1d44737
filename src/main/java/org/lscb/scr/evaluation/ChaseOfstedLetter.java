package org.lscb.scr.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Asks Ofsted where its letter is; a reminder that stops nothing. */
@Component
@Shows(Material.OFSTED_LETTERS)
class ChaseOfstedLetter implements UserTask<ChaseOfstedLetter.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate chasedOn, @NotNull Channel channel, @Size(max = 200_000) String answer,
                   @NotNull YesNo remindAgain) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;

    ChaseOfstedLetter(Evaluations evaluations, EvaluationFacts facts) {
        this.evaluations = evaluations;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("chases", evaluations.get(task.reviewId()).chases().stream().map(chase -> Map.of("on", InWords.date(chase.on()),
            "channel", chase.channel().title(), "answer", InWords.text(chase.answer()))).toList());
        return context;
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        evaluations.chased(task.reviewId(), new Chase(answers.chasedOn(), answers.channel(), answers.answer()));
        return Routing.of(EvaluationRouting.CHASE_AGAIN, answers.remindAgain() == YesNo.YES);
    }
}
