package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Records what came of the meeting with Ofsted: grades corrected there stand beside the provisional ones. */
@Component
@Shows(Material.OFSTED_LETTERS)
class RecordOfstedMeeting implements UserTask<RecordOfstedMeeting.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate askedOn, @NotNull YesNo held, @PastOrPresent LocalDate heldOn,
                   @Size(max = 200_000) String present, @NotBlank @Size(max = 200_000) String outcome, List<@Valid CorrectionRow> corrections,
                   Grade overallGrade) {

        Answers {
            corrections = corrections == null ? List.of() : corrections;
        }
    }

    record CorrectionRow(@NotBlank String document, @NotNull Grade grade) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;

    RecordOfstedMeeting(Evaluations evaluations, EvaluationFacts facts) {
        this.evaluations = evaluations;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return evaluations.get(task.reviewId()).openMeeting().map(open -> new Answers(open.askedOn(), null, null, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.held() == YesNo.NO) {
            return;
        }
        problems.addIf(answers.heldOn() == null, "heldOn", "this must be filled in");
        problems.addIf(answers.heldOn() != null && answers.heldOn().isBefore(answers.askedOn()), "heldOn",
            "the meeting cannot be before the day on which it was asked for");
        Evaluation evaluation = evaluations.get(task.reviewId());
        for (int i = 0; i < answers.corrections().size(); i++) {
            String document = answers.corrections().get(i).document();
            boolean graded = evaluation.grades().stream().anyMatch(grade -> grade.document().key().equals(document));
            problems.addIf(!graded, "corrections." + i + ".document", "this document has no provisional grade that could be corrected");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.held() == YesNo.YES) {
            evaluations.met(task.reviewId(), answers.askedOn(), answers.heldOn(), answers.present(), answers.outcome(), answers.corrections().stream()
                .map(row -> new GradeGiven(GradedDocument.of(row.document()), row.grade(), null)).toList(), answers.overallGrade());
        } else {
            evaluations.notMet(task.reviewId(), answers.askedOn(), answers.outcome());
        }
        return Routing.none();
    }
}
