package org.lscb.scr.imr;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The author turned out not to be independent: the agency's lead appoints another, who begins with a new due date. */
@Component
@Shows({Material.COMMISSION, Material.APPOINTMENTS})
class ReplaceImrAuthor implements UserTask<ReplaceImrAuthor.Answers> {

    /** @param author user id */
    record Answers(@NotBlank String author, @NotBlank @Size(max = 500) String authorRole, @NotNull YesNo directPart, @NotNull YesNo lineManager,
                   @NotBlank @Size(max = 200_000) String independenceStatement, @NotNull @FutureOrPresent LocalDate newDue) {

        ImrAuthors.Candidate candidate() {
            return new ImrAuthors.Candidate(author, authorRole, directPart, lineManager, independenceStatement);
        }
    }

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final ImrAuthors authors;
    private final CommissionClocks clocks;

    ReplaceImrAuthor(Commissions commissions, CommissionFacts facts, ImrAuthors authors, CommissionClocks clocks) {
        this.commissions = commissions;
        this.facts = facts;
        this.authors = authors;
        this.clocks = clocks;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commissions.get(commissionId(task));
        Map<String, Object> context = facts.of(commission);
        context.put("formerAuthor", commission.authorRole());
        context.put("conflict", commission.returnReasons());
        context.put("people", authors.authors(commission.id(), task.userId()));
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        authors.check(commissionId(task), answers.candidate(), task.userId(), problems);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        authors.replace(commissionId(task), answers.candidate(), answers.newDue(), task.userId());
        return Routing.of(ImrRouting.IMR_AUTHOR, answers.author()).and(ImrRouting.IMR_OVERDUE_AT, clocks.passedAt(answers.newDue()));
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
