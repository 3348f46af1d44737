package org.lscb.scr.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The chair of the sub-group decides whether events have overtaken an action. */
@Component
@Shows(Material.ACTION_PLAN)
class ConfirmSuperseded implements UserTask<ConfirmSuperseded.Answers> {

    enum Decision { AGREED, REFUSED }

    record Answers(@NotNull Decision decision, @NotBlank @Size(max = 200_000) String reasons) {
    }

    private final Actions actions;
    private final Monitoring monitoring;
    private final ActionFacts facts;
    private final UkTime ukTime;

    ConfirmSuperseded(Actions actions, Monitoring monitoring, ActionFacts facts, UkTime ukTime) {
        this.actions = actions;
        this.monitoring = monitoring;
        this.facts = facts;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Action action = action(task);
        Map<String, Object> context = new HashMap<>(facts.of(action, task.userId()));
        action.openSupersession().ifPresent(proposal -> context.put("reason", proposal.reason()));
        return context;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(action(task).isOrWasOwner(task.userId()), "decision", "nobody closes their own action as superseded");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Action action = action(task);
        action.decideSuperseded(ukTime.today(), task.userId(), answers.decision() == Decision.AGREED, answers.reasons());
        return monitoring.people(action).and(ActionRouting.SUPERSESSION, answers.decision());
    }

    private Action action(TaskInHand task) {
        return actions.get(task.id(ActionRouting.ACTION_ID));
    }
}
