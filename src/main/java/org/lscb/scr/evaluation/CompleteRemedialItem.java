package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Shows;
import org.lscb.scr.access.Subject;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/**
 * One piece of remedial work is done, or turns out to be impossible. Whoever was given it sees what to do and by when, which the LSCB wrote for
 * them; what it answers they see only if they may read Ofsted's letters.
 */
@Component
@Shows
class CompleteRemedialItem implements UserTask<CompleteRemedialItem.Answers> {

    enum Outcome { DONE, NOT_POSSIBLE }

    record Answers(@NotNull Outcome outcome, @NotNull @PastOrPresent LocalDate doneOn, @PastOrPresent LocalDate acceptedOn,
                   @Size(max = 500) String doneBy, @NotBlank @Size(max = 200_000) String account, List<@Valid UploadedFile> documents) { }

    private final Reconsiderations reconsiderations;
    private final Documents documents;
    private final NeedToKnow needToKnow;

    CompleteRemedialItem(Reconsiderations reconsiderations, Documents documents, NeedToKnow needToKnow) {
        this.reconsiderations = reconsiderations;
        this.documents = documents;
        this.needToKnow = needToKnow;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        RemedialItem item = item(task);
        return Map.of("kind", item.kind().title(), "what", item.what(), "criticism", criticism(task, item),
            "due", item.due() == null ? "" : "To be done by " + InWords.date(item.due()) + ".");
    }

    /** Ofsted's own words are for those who may read its letters; to an agency the work that it was given is told, in the LSCB's words. */
    private String criticism(TaskInHand task, RemedialItem item) {
        return needToKnow.mayRead(task.userId(), Material.OFSTED_LETTERS, Subject.of(task.reviewId()).given(Condition.EXTRACT)) ? item.criticism() : "";
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
