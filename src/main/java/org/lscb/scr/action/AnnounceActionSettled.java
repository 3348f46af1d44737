package org.lscb.scr.action;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Tells whatever watches the actions of this review that one more is settled; perhaps nothing does. It runs after the action was settled for
 * good, so whoever counts then finds it so; two that announce at once get in each other's way, and the later one is told again.
 */
@Component
class AnnounceActionSettled implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("action-settled")
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
