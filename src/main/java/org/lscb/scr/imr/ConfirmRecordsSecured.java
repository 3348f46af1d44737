package org.lscb.scr.imr;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The agency's lead confirms that nobody can change or remove a record any more. */
@Component
@Shows(Material.COMMISSION)
class ConfirmRecordsSecured implements UserTask<ConfirmRecordsSecured.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate securedOn, @NotNull @AssertTrue Boolean copiedSealedLogged) { }

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final Reviews reviews;

    ConfirmRecordsSecured(Commissions commissions, CommissionFacts facts, Reviews reviews) {
        this.commissions = commissions;
        this.facts = facts;
        this.reviews = reviews;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(commission(task));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate incident = reviews.get(task.reviewId()).incident().incidentDate();
        problems.addIf(answers.securedOn().isBefore(incident), "securedOn", "this must not be before the incident");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        commissions.recordsSecured(commission(task).id(), answers.securedOn());
        return Routing.none();
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }
}
