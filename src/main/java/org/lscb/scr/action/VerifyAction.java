package org.lscb.scr.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Someone other than the owner looks at the evidence, and plans the look at its impact. */
@Component
@Shows(extract = Material.ACTION_PLAN)
class VerifyAction implements UserTask<VerifyAction.Answers> {

    enum Verdict { ACCEPTED, RETURNED }

    record Answers(@NotBlank @Size(max = 200_000) String checked, @NotNull Verdict verdict, @Size(max = 200_000) String reasons,
                   LocalDate impactCheckOn) {
    }

    private final Actions actions;
    private final Monitoring monitoring;
    private final ActionFacts facts;
    private final UkTime ukTime;

    VerifyAction(Actions actions, Monitoring monitoring, ActionFacts facts, UkTime ukTime) {
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
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(action(task).isOrWasOwner(task.userId()), "verdict", "nobody checks the action that they own, or owned");
        if (answers.verdict() == Verdict.RETURNED) {
            problems.addIf(answers.reasons() == null, "reasons", "this must be filled in");
        } else {
            problems.addIf(answers.impactCheckOn() == null, "impactCheckOn", "this must be filled in");
            problems.addIf(answers.impactCheckOn() != null && answers.impactCheckOn().isBefore(ukTime.today()), "impactCheckOn",
                "this day has passed");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Action action = action(task);
        if (answers.verdict() == Verdict.ACCEPTED) {
            action.verify(ukTime.today(), task.userId(), answers.checked(), answers.impactCheckOn());
            return monitoring.toImpactCheck(action).and(ActionRouting.VERIFICATION, Verdict.ACCEPTED);
        }
        action.returnToOwner(ukTime.today(), task.userId(), answers.checked(), answers.reasons());
        return monitoring.people(action).and(ActionRouting.VERIFICATION, Verdict.RETURNED);
    }

    private Action action(TaskInHand task) {
        return actions.get(task.id(ActionRouting.ACTION_ID));
    }
}
