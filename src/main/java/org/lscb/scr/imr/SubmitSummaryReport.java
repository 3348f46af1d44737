package org.lscb.scr.imr;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The author hands in a short report, where the family had but a contact or two with the agency. */
@Component
@Shows(value = {Material.COMMISSION, Material.OWN_IMR}, extract = Material.TERMS)
class SubmitSummaryReport implements UserTask<SubmitSummaryReport.Answers> {

    record Answers(@NotBlank @Size(max = 500) String authorRole, @NotEmpty List<ImrContent.@NotNull @Valid RecordSeen> recordsSeen,
                   @NotEmpty List<@NotNull @Valid FamilyContact> contacts, @NotBlank @Size(max = 200_000) String narrative,
                   List<ImrContent.@NotNull @Valid LessonLearned> lessons, List<@NotNull @Valid UploadedFile> report) { }

    private final Commissions commissions;
    private final Imrs imrs;
    private final CommissionFacts facts;

    SubmitSummaryReport(Commissions commissions, Imrs imrs, CommissionFacts facts) {
        this.commissions = commissions;
        this.imrs = imrs;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.withReturn(commission(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Commission commission = commission(task);
        return imrs.latest(commission.id()).filter(imr -> imr.author().equals(commission.author()))
            .map(imr -> new Answers(imr.content().authorRole(), imr.content().recordsSeen(), imr.contacts(), imr.content().narrative(),
                imr.content().lessons(), List.of()))
            .or(() -> Optional.of(new Answers(commission.authorRole(), null, null, null, null, null)));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        ImrContent content = ImrContent.summary(answers.authorRole(), answers.recordsSeen(), answers.narrative(), answers.lessons(), answers.report());
        imrs.summaryHandedIn(commissionId(task), task.userId(), content, answers.contacts());
        return Routing.none();
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(commissionId(task));
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
