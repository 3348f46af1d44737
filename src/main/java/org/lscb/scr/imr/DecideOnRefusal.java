package org.lscb.scr.imr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB Chair takes a refusal up with the head of the agency, and decides whether the review goes on without it. */
@Component
@Shows(Material.COMMISSION)
class DecideOnRefusal implements UserTask<DecideOnRefusal.Answers> {

    /** @param tookUpWith job title and agency */
    record Answers(@NotBlank @Size(max = 500) String tookUpWith, @NotNull @PastOrPresent LocalDate tookUpOn, @NotNull Refusal.Outcome outcome,
                   @NotBlank @Size(max = 200_000) String decisionReasons) { }

    private final Commissions commissions;
    private final CommissionFacts facts;

    DecideOnRefusal(Commissions commissions, CommissionFacts facts) {
        this.commissions = commissions;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commission(task);
        Refusal refusal = commission.refusal();
        Map<String, Object> context = facts.of(commission);
        context.put("refusedOn", InWords.date(refusal.refusedOn()));
        context.put("reasons", refusal.reasons());
        context.put("spokeTo", refusal.spokeTo());
        context.put("spokeOn", InWords.date(refusal.spokeOn()));
        context.put("said", refusal.said());
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("acknowledge-commission");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.tookUpOn().isBefore(commission(task).refusal().refusedOn()), "tookUpOn", "this must not be before the refusal");
        problems.addIf(answers.outcome() == Refusal.Outcome.TO_CHAIR, "outcome", "choose one of the answers in the list");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        commissions.refusalDecided(commission(task).id(), answers.tookUpWith(), answers.tookUpOn(), answers.decisionReasons(), answers.outcome());
        return Routing.of(ImrRouting.REFUSAL_OUTCOME, answers.outcome())
            .and(ImrRouting.COMMISSION_SETTLED, answers.outcome() == Refusal.Outcome.WAIVED);
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }
}
