package org.lscb.scr.extension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/**
 * The Chair says whether the regional contact is asked for a later date, and for which at most (domain.md 6.6, WT2006; that the board's own
 * Chair speaks first is a rule of this service). The board answers for its lateness, so nobody asks for more time in its name unless its Chair
 * wants it.
 *
 * <p>An approval holds up to its date. When the contact does not agree and is asked again for that date or an earlier one, the Chair has wanted
 * that already and is not asked twice; a later one is a new request, on which the Chair decides anew.
 */
@Component
@Shows(Material.DECISION)
class ApproveExtensionRequest implements UserTask<ApproveExtensionRequest.Answers> {

    enum Decision { APPROVED, REFUSED }

    record Answers(@NotNull Decision decision, LocalDate approvedDue, @NotNull @PastOrPresent LocalDate decidedOn,
                   @Size(max = 200_000) String reasons) { }

    private final Extensions extensions;
    private final NewDate newDate;
    private final RequestFacts facts;

    ApproveExtensionRequest(Extensions extensions, NewDate newDate, RequestFacts facts) {
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
        return Set.of("extension-requested", "record-extension-outcome");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Extension extension = extension(task);
        LocalDate asked = extension.lastAskedOn();
        problems.addIf(answers.decidedOn().isBefore(asked), "decidedOn", "this must not be before the day on which you were asked, " + InWords.date(asked));
        boolean withoutReasons = answers.reasons() == null;
        if (answers.decision() == Decision.REFUSED) {
            problems.addIf(withoutReasons, "reasons", "say why the date stays");
        } else if (extensions.isIncomplete(task.reviewId())) {
            newDate.check(task.reviewId(), answers.approvedDue(), answers.decidedOn(), "approvedDue", problems);
            problems.addIf(withoutReasons && !extension.proposedDue().equals(answers.approvedDue()), "reasons", "say why another date");
        } else {
            problems.add("decision", "the review has been submitted meanwhile; do not approve the request");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Extension extension = extension(task);
        boolean approved = answers.decision() == Decision.APPROVED;
        extensions.answered(extension.id(), new Approval(answers.decidedOn(), task.userId(), extension.proposedDue(),
            approved ? answers.approvedDue() : null, answers.reasons()));
        return Routing.of(ExtensionRouting.EXTENSION_OUTCOME, answers.decision());
    }

    private Extension extension(TaskInHand task) {
        return extensions.get(task.id(ExtensionRouting.EXTENSION_ID));
    }
}
