package org.lscb.scr.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Looks whether all actions of the review are settled, and when the next quarter ends. */
@Component
class CountOpenActions implements JavaDelegate {

    private final MonitoringReturns returns;

    CountOpenActions(MonitoringReturns returns) {
        this.returns = returns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        returns.look(Routed.by(execution::getVariable).reviewId()).values().forEach(execution::setVariable);
    }
}
