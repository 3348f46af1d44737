package org.lscb.scr.imr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The agency's lead appoints who writes for the agency: somebody independent of the case (domain 3.2, I1 and I2). */
@Component
@Shows(value = Material.COMMISSION, extract = Material.TERMS)
class AppointImrAuthor implements UserTask<AppointImrAuthor.Answers> {

    /** @param author user id */
    record Answers(@NotBlank String author, @NotBlank @Size(max = 500) String authorRole, @NotNull YesNo directPart, @NotNull YesNo lineManager,
                   @NotBlank @Size(max = 200_000) String independenceStatement) {

        ImrAuthors.Candidate candidate() {
            return new ImrAuthors.Candidate(author, authorRole, directPart, lineManager, independenceStatement);
        }
    }

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final ImrAuthors authors;

    AppointImrAuthor(Commissions commissions, CommissionFacts facts, ImrAuthors authors) {
        this.commissions = commissions;
        this.facts = facts;
        this.authors = authors;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = facts.of(commissions.get(commissionId(task)));
        context.put("people", authors.authors(commissionId(task), task.userId()));
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        authors.check(commissionId(task), answers.candidate(), task.userId(), problems);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        authors.appoint(commissionId(task), answers.candidate());
        return Routing.of(ImrRouting.IMR_AUTHOR, answers.author());
    }

    private static UUID commissionId(TaskInHand task) {
        return task.id(ImrRouting.COMMISSION_ID);
    }
}
