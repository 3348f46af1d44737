package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** Enters a letter of Ofsted, provisional or final, as it stands. */
@Component
@Shows(Material.OFSTED_LETTERS)
class RecordOfstedLetter implements UserTask<RecordOfstedLetter.Answers> {

    record Answers(@NotNull LetterKind letterKind, @NotNull @PastOrPresent LocalDate letterDate, @NotNull Grade overallGrade,
                   List<@Valid GradeRow> grades, @Size(max = 200_000) String strengths, List<@Valid WeaknessRow> weaknesses,
                   List<@Valid UploadedFile> letter) {

        Answers {
            grades = grades == null ? List.of() : grades;
            weaknesses = weaknesses == null ? List.of() : weaknesses;
            letter = letter == null ? List.of() : letter;
        }
    }

    record GradeRow(@NotBlank String document, @NotNull Grade grade, @Size(max = 200_000) String comments) { }

    record WeaknessRow(@NotBlank @Size(max = 200_000) String weakness) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;
    private final GradedDocuments gradedDocuments;
    private final Documents documents;
    private final Clock clock;

    RecordOfstedLetter(Evaluations evaluations, EvaluationFacts facts, GradedDocuments gradedDocuments, Documents documents,
                       Clock clock) {
        this.evaluations = evaluations;
        this.facts = facts;
        this.gradedDocuments = gradedDocuments;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    /** The first letter begins with the documents that Ofsted probably grades, a later one with what the earlier said. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Evaluation evaluation = evaluations.get(task.reviewId());
        if (evaluation.latestLetter().isEmpty()) {
            List<GradeRow> rows = gradedDocuments.expected(task.reviewId()).stream().map(document -> new GradeRow(document.key(), null, null)).toList();
            return Optional.of(new Answers(null, null, null, rows, null, null, null));
        }
        Letter earlier = evaluation.latestLetter().get();
        List<GradeRow> rows = evaluation.grades().stream()
            .map(grade -> new GradeRow(grade.document().key(), grade.current(), grade.provisionalComments())).toList();
        return Optional.of(new Answers(LetterKind.FINAL, null, evaluation.overall().orElse(null), rows, earlier.strengths(),
            earlier.weaknesses().stream().map(WeaknessRow::new).toList(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Evaluation evaluation = evaluations.get(task.reviewId());
        problems.addIf(answers.letterDate().isBefore(evaluation.submittedOn()), "letterDate",
            "the review was submitted on " + InWords.date(evaluation.submittedOn()) + "; the letter cannot be older");
        evaluation.latestLetter().filter(earlier -> answers.letterDate().isBefore(earlier.dated())).ifPresent(earlier ->
            problems.add("letterDate", "the provisional letter is of " + InWords.date(earlier.dated()) + "; this one cannot be older"));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.grades().size(); i++) {
            String document = answers.grades().get(i).document();
            problems.addIf(!gradedDocuments.knows(document), "grades." + i + ".document", "choose one of the answers in the list");
            problems.addIf(!seen.add(document), "grades." + i + ".document", "this document is in the list twice");
        }
        problems.addIf(answers.overallGrade() == Grade.INADEQUATE && answers.weaknesses().isEmpty(), "weaknesses",
            "enter each criticism, because the plan of remedial work must answer each");
        evaluation.openMeeting().filter(open -> answers.letterKind() == LetterKind.FINAL).ifPresent(open -> problems.add("letterKind",
            "a meeting was asked for and is not recorded yet: first record the meeting, or that there was none"));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        List<UUID> filed = answers.letter().stream().map(file -> documents.file(file, reviewId, DocumentKind.OFSTED_LETTER, null, null).id()).toList();
        Letter letter = new Letter(answers.letterKind(), answers.letterDate(), answers.overallGrade(), answers.strengths(),
            answers.weaknesses().stream().map(WeaknessRow::weakness).toList(), filed.isEmpty() ? null : filed.get(0));
        evaluations.receive(reviewId, letter, answers.grades().stream()
            .map(row -> new GradeGiven(GradedDocument.of(row.document()), row.grade(), row.comments())).toList());
        return Routing.of(EvaluationRouting.LETTER_KIND, answers.letterKind())
            .and(EvaluationRouting.OVERALL_GRADE, answers.overallGrade())
            .and(EvaluationRouting.LETTER_CHASE, LetterChase.after(answers.letterDate(), clock.getZone()));
    }
}
