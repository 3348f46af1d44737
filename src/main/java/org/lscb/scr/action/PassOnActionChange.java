package org.lscb.scr.action;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Tells the one process that follows the action of the change, if it is at a point where that matters now. */
@Component
class PassOnActionChange implements JavaDelegate {

    private final Monitoring monitoring;

    PassOnActionChange(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID actionId = Routed.by(execution::getVariable).id(ActionRouting.ACTION_ID);
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("action-changed")
            .processInstanceVariableEquals(ActionRouting.ACTION_ID.key(), actionId.toString())
            .setVariables(monitoring.changed(actionId).values()).correlateAll();
    }
}
