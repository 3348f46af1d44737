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
import org.lscb.scr.agency.People;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The business manager takes a refusal up with the agency; if that brings nothing, it goes to the LSCB Chair. */
@Component
@Shows(Material.COMMISSION)
class EscalateRefusal implements UserTask<EscalateRefusal.Answers> {

    /** @param spokeTo job title and agency */
    record Answers(@NotBlank @Size(max = 500) String spokeTo, @NotNull @PastOrPresent LocalDate spokeOn, @NotBlank @Size(max = 200_000) String said,
                   @NotNull Refusal.Outcome outcome) { }

    private final Commissions commissions;
    private final CommissionFacts facts;
    private final People people;

    EscalateRefusal(Commissions commissions, CommissionFacts facts, People people) {
        this.commissions = commissions;
        this.facts = facts;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Commission commission = commission(task);
        Refusal refusal = commission.refusal();
        Map<String, Object> context = facts.of(commission);
        context.put("refusedOn", InWords.date(refusal.refusedOn()));
        context.put("refusedBy", people.find(refusal.refusedBy()).map(person -> person.jobTitle()).orElse(refusal.refusedBy()));
        context.put("reasons", refusal.reasons());
        return context;
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("acknowledge-commission");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.spokeOn().isBefore(commission(task).refusal().refusedOn()), "spokeOn", "this must not be before the refusal");
        problems.addIf(answers.outcome() == Refusal.Outcome.WAIVED, "outcome", "only the LSCB Chair decides that");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        commissions.refusalEscalated(commission(task).id(), answers.spokeTo(), answers.spokeOn(), answers.said(), answers.outcome());
        return Routing.of(ImrRouting.REFUSAL_OUTCOME, answers.outcome());
    }

    private Commission commission(TaskInHand task) {
        return commissions.get(task.id(ImrRouting.COMMISSION_ID));
    }
}
