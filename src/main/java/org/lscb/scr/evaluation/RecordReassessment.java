package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** What Ofsted finds about a reconsideration. The first grade stays, whatever this letter says. */
@Component
@Shows(Material.OFSTED_LETTERS)
class RecordReassessment implements UserTask<RecordReassessment.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate letterDate, @NotNull Reassessment result, @Size(max = 200_000) String comments, Grade newGrade,
                   @Size(max = 500) String escalatedTo, @PastOrPresent LocalDate escalatedOn, List<@Valid UploadedFile> letter) { }

    private final Evaluations evaluations;
    private final Reconsiderations reconsiderations;
    private final Documents documents;

    RecordReassessment(Evaluations evaluations, Reconsiderations reconsiderations, Documents documents) {
        this.evaluations = evaluations;
        this.reconsiderations = reconsiderations;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("firstGrade", evaluations.get(task.reviewId()).finalOverall().map(Grade::title).orElse(""),
            "sentOn", reconsiderations.get(task.reviewId()).round().map(round -> InWords.date(round.submittedOn())).orElse(""));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        reconsiderations.get(task.reviewId()).round().filter(round -> answers.letterDate().isBefore(round.submittedOn())).ifPresent(round ->
            problems.add("letterDate", "the reconsideration was sent on " + InWords.date(round.submittedOn()) + "; the letter cannot be older"));
        if (answers.result() == Reassessment.NOT_ADDRESSED) {
            problems.addIf(answers.escalatedTo() == null, "escalatedTo", "this must be filled in");
            problems.addIf(answers.escalatedOn() == null, "escalatedOn", "this must be filled in");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        reconsiderations.reassess(task.reviewId(), answers.letterDate(), answers.result(), answers.comments(), answers.newGrade(),
            answers.escalatedTo(), answers.escalatedOn());
        if (answers.letter() != null) {
            answers.letter().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.OFSTED_LETTER, null, null));
        }
        return Routing.of(EvaluationRouting.REASSESSMENT, answers.result());
    }
}
