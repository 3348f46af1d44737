package org.lscb.scr.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Chair sets a new completion date for the LSCB, or keeps the old one. Nobody outside has to approve (domain.md 6.6, WT2010). */
@Component
@Shows(Material.DECISION)
class SetExtendedDate implements UserTask<SetExtendedDate.Answers> {

    enum Decision { SET, KEPT }

    record Answers(@NotNull Decision decision, LocalDate newDue, @NotNull @PastOrPresent LocalDate decidedOn,
                   @Size(max = 200_000) String reasons) { }

    private final Extensions extensions;
    private final NewDate newDate;
    private final RequestFacts facts;

    SetExtendedDate(Extensions extensions, NewDate newDate, RequestFacts facts) {
        this.extensions = extensions;
        this.newDate = newDate;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(extension(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, extension(task).proposedDue(), extensions.today(), null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("extension-requested");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Extension extension = extension(task);
        problems.addIf(answers.decidedOn().isBefore(extension.requestedOn()), "decidedOn",
            "this must not be before the request, " + InWords.date(extension.requestedOn()));
        if (answers.decision() == Decision.KEPT) {
            problems.addIf(answers.reasons() == null, "reasons", "say why the date stays");
        } else if (extensions.isIncomplete(task.reviewId())) {
            newDate.check(task.reviewId(), answers.newDue(), answers.decidedOn(), "newDue", problems);
        } else {
            problems.add("decision", "the review has been submitted meanwhile; keep the date");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID id = extension(task).id();
        if (answers.decision() == Decision.SET) {
            extensions.set(id, answers.newDue(), answers.decidedOn(), task.userId(), answers.reasons());
        } else {
            extensions.keep(id, answers.decidedOn(), task.userId(), answers.reasons());
        }
        return Routing.of(ExtensionRouting.EXTENSION_OUTCOME, answers.decision());
    }

    private Extension extension(TaskInHand task) {
        return extensions.get(task.id(ExtensionRouting.EXTENSION_ID));
    }
}
