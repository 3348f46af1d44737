package org.lscb.scr.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Finds who must act on an action whose date has passed. */
@Component
class FindOverdueStep implements JavaDelegate {

    private final Monitoring monitoring;

    FindOverdueStep(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monitoring.watch(Routed.by(execution::getVariable).id(ActionRouting.ACTION_ID)).values().forEach(execution::setVariable);
    }
}
