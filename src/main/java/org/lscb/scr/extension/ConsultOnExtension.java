package org.lscb.scr.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/**
 * The business manager consults the regional contact on the date that the LSCB set, with the revised plan and the progress so far, action
 * already taken included. The date holds meanwhile; no answer is waited for.
 */
@Component
@Shows(Material.DECISION)
class ConsultOnExtension implements UserTask<ConsultOnExtension.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate consultedOn, @NotBlank @Size(max = 200_000) String revisedPlan,
                   @NotBlank @Size(max = 200_000) String progress, @NotBlank @Size(max = 200_000) String actionTaken,
                   @Size(max = 200) String letterReference) { }

    private final Extensions extensions;
    private final RequestFacts facts;

    ConsultOnExtension(Extensions extensions, RequestFacts facts) {
        this.extensions = extensions;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(extension(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Extension extension = extension(task);
        return Optional.of(new Answers(extensions.today(), null, extension.progress(), extension.actionTaken(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate decidedOn = extension(task).decidedOn();
        problems.addIf(answers.consultedOn().isBefore(decidedOn), "consultedOn",
            "this must not be before the day on which the date was set, " + InWords.date(decidedOn));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        extensions.consulted(extension(task).id(), answers.consultedOn(), answers.revisedPlan(), answers.progress(), answers.actionTaken(),
            answers.letterReference());
        return Routing.none();
    }

    private Extension extension(TaskInHand task) {
        return extensions.get(task.id(ExtensionRouting.EXTENSION_ID));
    }
}
