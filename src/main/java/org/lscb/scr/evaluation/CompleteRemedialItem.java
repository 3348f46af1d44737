package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** One piece of remedial work is done, or turns out to be impossible. */
@Component
class CompleteRemedialItem implements UserTask<CompleteRemedialItem.Answers> {

    enum Outcome { DONE, NOT_POSSIBLE }

    record Answers(@NotNull Outcome outcome, @NotNull @PastOrPresent LocalDate doneOn, @PastOrPresent LocalDate acceptedOn,
                   @Size(max = 500) String doneBy, @NotBlank @Size(max = 200_000) String account, List<@Valid UploadedFile> documents) { }

    private final Reconsiderations reconsiderations;
    private final Documents documents;

    CompleteRemedialItem(Reconsiderations reconsiderations, Documents documents) {
        this.reconsiderations = reconsiderations;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        RemedialItem item = item(task);
        return Map.of("kind", item.kind().title(), "what", item.what(), "criticism", item.criticism(),
            "due", item.due() == null ? "" : "To be done by " + InWords.date(item.due()) + ".");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.outcome() == Outcome.DONE) {
            problems.addIf(item(task).kind().isAddendum() && answers.acceptedOn() == null, "acceptedOn",
                "an addendum is done when the reconvened panel has accepted it: enter the date");
            problems.addIf(answers.acceptedOn() != null && answers.acceptedOn().isBefore(answers.doneOn()), "acceptedOn",
                "it cannot be accepted before it is done");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        RemedialItem item = item(task);
        if (answers.outcome() == Outcome.DONE) {
            item.done(answers.doneOn(), answers.acceptedOn(), answers.doneBy(), answers.account());
        } else {
            item.notPossible(answers.doneOn(), answers.account());
        }
        if (answers.documents() != null) {
            answers.documents().forEach(file -> documents.file(file, task.reviewId(), kindOf(item), item.agency().orElse(null), item.id()));
        }
        return Routing.none();
    }

    private static DocumentKind kindOf(RemedialItem item) {
        return switch (item.kind()) {
            case IMR_ADDENDUM -> DocumentKind.IMR;
            case OVERVIEW_ADDENDUM -> DocumentKind.OVERVIEW;
            case NEW_INTERVIEW -> DocumentKind.FAMILY_RECORD;
            case EXTRA_RECOMMENDATION -> DocumentKind.RECONSIDERATION;
        };
    }

    private RemedialItem item(TaskInHand task) {
        return reconsiderations.get(task.reviewId()).item(task.id(EvaluationRouting.REMEDIAL_ITEM_ID));
    }
}
