package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
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

/** Legal takes out of the documents what would identify somebody, and signs them off. */
@Component
@Shows({Material.PUBLICATION, Material.LEGAL})
class RedactDocuments implements UserTask<RedactDocuments.Answers> {

    record Answers(List<@Valid RedactionRow> redactions, List<@Valid VersionRow> versions, @NotNull @AssertTrue Boolean namesChecked,
                   @NotNull @PastOrPresent LocalDate signedOffOn, @Size(max = 200_000) String advice) { }

    private final Publications publications;
    private final PublicationFacts facts;

    RedactDocuments(Publications publications, PublicationFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        List<PublicationItem> items = publications.get(task.reviewId()).items();
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("items", PublicationFacts.rows(items));
        context.put("documents", PublicationFacts.options(items));
        return context;
    }

    /** The redactions made before, when the documents are gone through once more after a hold. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        List<RedactionRow> earlier = publications.get(task.reviewId()).redactions().stream()
            .map(redaction -> new RedactionRow(redaction.document(), redaction.place(), redaction.reason(), redaction.by())).toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(new Answers(earlier, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        List<PublicationItem> items = publications.get(task.reviewId()).items();
        if (answers.redactions() != null) {
            for (int i = 0; i < answers.redactions().size(); i++) {
                problems.addIf(!items.contains(answers.redactions().get(i).document()), "redactions." + i + ".document", "this document is not published");
            }
        }
        if (answers.versions() != null) {
            for (int i = 0; i < answers.versions().size(); i++) {
                problems.addIf(!items.contains(answers.versions().get(i).document()), "versions." + i + ".document", "this document is not published");
            }
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.redact(task.reviewId(), RedactionRow.redactions(answers.redactions()),
            new SignOff(answers.signedOffOn(), task.userId(), answers.advice()), VersionRow.files(answers.versions()));
        return Routing.none();
    }
}
