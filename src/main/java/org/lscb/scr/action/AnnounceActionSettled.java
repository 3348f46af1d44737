package org.lscb.scr.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/**
 * Tells whatever watches the actions of this review that one more is settled; perhaps nothing does. It runs after the action was settled for
 * good, so whoever counts then finds it so.
 */
@Component
class AnnounceActionSettled implements JavaDelegate {

    private final Actions actions;

    AnnounceActionSettled(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        actions.oneAfterTheOther(Routed.by(execution::getVariable).reviewId());
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("action-settled")
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
