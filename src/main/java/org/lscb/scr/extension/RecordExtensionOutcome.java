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
 * The business manager discusses a later date with the regional contact and records what came of it: agreed, or not agreed and asked again,
 * or not agreed and the old date kept (domain.md 6.6, WT2006). For a later date than
 * the Chair has approved the Chair is asked first.
 */
@Component
@Shows(Material.DECISION)
class RecordExtensionOutcome implements UserTask<RecordExtensionOutcome.Answers> {

    enum Outcome { AGREED, NOT_AGREED }

    enum Next { ASK_AGAIN, KEPT }

    record Answers(@NotNull @PastOrPresent LocalDate discussedOn, @NotBlank @Size(max = 200) String spokenTo, @NotNull Outcome outcome,
                   LocalDate agreedDue, @NotBlank @Size(max = 200_000) String said, Next next, LocalDate nextProposal) { }

    /** Asked again as well, but for a date for which the Chair has to speak first. */
    private static final String ASK_CHAIR = "ASK_CHAIR";

    private final Extensions extensions;
    private final NewDate newDate;
    private final RequestFacts facts;

    RecordExtensionOutcome(Extensions extensions, NewDate newDate, RequestFacts facts) {
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
        return Optional.of(new Answers(extensions.today(), null, null, extension(task).proposedDue(), null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Extension extension = extension(task);
        LocalDate allowed = extension.mayBeDiscussedFrom();
        problems.addIf(answers.discussedOn().isBefore(allowed), "discussedOn", "this must not be before the request and its approval, " + InWords.date(allowed));
        boolean moves = answers.outcome() == Outcome.AGREED || answers.next() == Next.ASK_AGAIN;
        if (moves && !extensions.isIncomplete(task.reviewId())) {
            problems.add("outcome", "the review has been submitted meanwhile; record that nothing was agreed and keep the date");
        } else if (answers.outcome() == Outcome.AGREED) {
            newDate.check(task.reviewId(), answers.agreedDue(), answers.discussedOn(), "agreedDue", problems);
            problems.addIf(answers.agreedDue() != null && extension.isBeyondApproval(answers.agreedDue()), "agreedDue",
                "this is later than the Chair has approved; record that nothing was agreed yet and ask for this date again, so that the Chair decides on it");
        } else if (answers.next() == null) {
            problems.add("next", "say whether to ask again or to keep the date");
        } else if (answers.next() == Next.ASK_AGAIN) {
            newDate.check(task.reviewId(), answers.nextProposal(), answers.discussedOn(), "nextProposal", problems);
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Extension extension = extension(task);
        boolean agreed = answers.outcome() == Outcome.AGREED;
        Discussion discussion = new Discussion(answers.discussedOn(), extensions.contactOn(answers.discussedOn()), answers.spokenTo(),
            extension.proposedDue(), agreed ? answers.agreedDue() : null, answers.said());
        if (agreed) {
            extensions.agreed(extension.id(), discussion, task.userId());
            return Routing.of(ExtensionRouting.EXTENSION_OUTCOME, answers.outcome());
        }
        if (answers.next() == Next.KEPT) {
            extensions.notAgreed(extension.id(), discussion, task.userId());
            return Routing.of(ExtensionRouting.EXTENSION_OUTCOME, answers.next());
        }
        extensions.askAgain(extension.id(), discussion, answers.nextProposal());
        return Routing.of(ExtensionRouting.EXTENSION_OUTCOME, extension.isBeyondApproval(answers.nextProposal()) ? ASK_CHAIR : answers.next().name());
    }

    private Extension extension(TaskInHand task) {
        return extensions.get(task.id(ExtensionRouting.EXTENSION_ID));
    }
}
