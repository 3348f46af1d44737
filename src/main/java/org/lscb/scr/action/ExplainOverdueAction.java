package org.lscb.scr.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The lead of the agency that owns an overdue action settles how it will be finished. */
@Component
@Shows(Material.ACTION_PLAN)
class ExplainOverdueAction implements UserTask<ExplainOverdueAction.Answers> {

    record Answers(@NotBlank @Size(max = 200_000) String agreed, LocalDate newDue, @NotNull LocalDate lookAgainOn) {
    }

    private final Actions actions;
    private final Monitoring monitoring;
    private final ActionFacts facts;
    private final UkTime ukTime;

    ExplainOverdueAction(Actions actions, Monitoring monitoring, ActionFacts facts, UkTime ukTime) {
        this.actions = actions;
        this.monitoring = monitoring;
        this.facts = facts;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(action(task), task.userId());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, null, monitoring.laterLook()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        monitoring.checkDates(action(task), answers.newDue(), answers.lookAgainOn(), problems);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        return monitoring.escalated(action(task), task.userId(), EscalationLevel.AGENCY, ukTime.today(), answers.agreed(), answers.newDue(),
            answers.lookAgainOn());
    }

    private Action action(TaskInHand task) {
        return actions.get(task.id(ActionRouting.ACTION_ID));
    }
}
