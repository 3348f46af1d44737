package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.springframework.stereotype.Component;

/** Records what the LSCB told Ofsted it had got wrong. */
@Component
@Shows(Material.OFSTED_LETTERS)
class SendFactualComments implements UserTask<SendFactualComments.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate sentOn, @NotEmpty List<@Valid CommentRow> comments, @Size(max = 500) String reference,
                   List<@Valid UploadedFile> letter) { }

    record CommentRow(String document, @NotBlank @Size(max = 200_000) String comment) { }

    private final Evaluations evaluations;
    private final EvaluationFacts facts;
    private final GradedDocuments gradedDocuments;
    private final Documents documents;
    private final Notices notices;

    SendFactualComments(Evaluations evaluations, EvaluationFacts facts, GradedDocuments gradedDocuments, Documents documents, Notices notices) {
        this.evaluations = evaluations;
        this.facts = facts;
        this.gradedDocuments = gradedDocuments;
        this.documents = documents;
        this.notices = notices;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        for (int i = 0; i < answers.comments().size(); i++) {
            String document = answers.comments().get(i).document();
            problems.addIf(document != null && !gradedDocuments.knows(document), "comments." + i + ".document", "choose one of the answers in the list");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        evaluations.comment(task.reviewId(), new FactualComments(answers.sentOn(), answers.reference(), answers.comments().stream()
            .map(row -> new FactualComments.FactualComment(row.document(), row.comment())).toList()));
        if (answers.letter() != null) {
            answers.letter().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.OFSTED_LETTER, null, null));
        }
        notices.record(task.reviewId(), Recipient.OFSTED, "FACTUAL_COMMENTS", answers.sentOn(), null, answers.reference());
        return Routing.none();
    }
}
