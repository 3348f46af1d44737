package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** What would be published anew, and what is changed in it. */
@Component
@Shows(Material.PUBLICATION)
class PrepareCorrection implements UserTask<PrepareCorrection.Answers> {

    record Answers(Set<PublicationItem> items, @NotBlank @Size(max = 200_000) String changes, List<@Valid RedactionRow> redactions,
                   List<@Valid VersionRow> versions, @PastOrPresent LocalDate familyToldOn) {

        Answers {
            items = items == null ? Set.of() : items;
        }
    }

    private final Publications publications;
    private final FaultFacts facts;

    PrepareCorrection(Publications publications, FaultFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        PublicationFault fault = publications.fault(task.id(PublicationRouting.PUBLICATION_FAULT_ID));
        List<PublicationItem> current = published(fault);
        Map<String, Object> context = new HashMap<>(facts.of(fault.id()));
        context.put("items", PublicationFacts.options(current));
        context.put("documents", PublicationFacts.options(List.of(PublicationItem.values())));
        return context;
    }

    private List<PublicationItem> published(PublicationFault fault) {
        return facts.current(fault).map(PublishedVersion::items).orElse(List.of());
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        PublicationFault fault = publications.fault(task.id(PublicationRouting.PUBLICATION_FAULT_ID));
        problems.addIf(!published(fault).containsAll(answers.items()), "items", "only what is published can be replaced");
        if (answers.versions() != null) {
            for (int i = 0; i < answers.versions().size(); i++) {
                problems.addIf(!answers.items().contains(answers.versions().get(i).document()), "versions." + i + ".document",
                    "this is not among the documents to replace");
            }
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.prepareCorrection(task.id(PublicationRouting.PUBLICATION_FAULT_ID), answers.items(), answers.changes(),
            RedactionRow.redactions(answers.redactions()), answers.familyToldOn(), VersionRow.files(answers.versions()));
        return Routing.none();
    }
}
