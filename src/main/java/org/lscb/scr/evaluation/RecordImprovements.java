package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Keeps what the LSCB will do better next time, after a final grade that asks for no reconsideration. */
@Component
@Shows(Material.OFSTED_LETTERS)
class RecordImprovements implements UserTask<RecordImprovements.Answers> {

    record Answers(List<@Valid ImprovementRow> improvements, @NotNull @PastOrPresent LocalDate recordedOn) { }

    record ImprovementRow(@NotBlank @Size(max = 200_000) String improvement, Boolean feedsPlan) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;

    RecordImprovements(Evaluations evaluations, EvaluationFacts facts) {
        this.evaluations = evaluations;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        List<ImprovementRow> rows = answers.improvements() == null ? List.of() : answers.improvements();
        evaluations.improve(task.reviewId(), rows.stream()
            .map(row -> new Improvement(row.improvement(), Boolean.TRUE.equals(row.feedsPlan()))).toList(), answers.recordedOn());
        return Routing.none();
    }
}
