package org.lscb.scr.publication;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The corrected version replaces the earlier one openly; that stays on record. */
@Component
@Shows(Material.PUBLICATION)
class PublishCorrection implements UserTask<PublishCorrection.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate publishedOn, @NotBlank @Size(max = 1_000) String location,
                   @NotNull @AssertTrue Boolean markedAsReplaced) { }

    private final Publications publications;
    private final FaultFacts facts;

    PublishCorrection(Publications publications, FaultFacts facts) {
        this.publications = publications;
        this.facts = facts;
    }

    private static UUID fault(TaskInHand task) {
        return task.id(PublicationRouting.PUBLICATION_FAULT_ID);
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(fault(task));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate decided = publications.fault(fault(task)).decidedOn();
        problems.addIf(answers.publishedOn().isBefore(decided), "publishedOn", "the Chair agreed on " + InWords.date(decided) + "; this cannot be before");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.publishCorrection(fault(task), answers.publishedOn(), answers.location());
        return Routing.none();
    }
}
