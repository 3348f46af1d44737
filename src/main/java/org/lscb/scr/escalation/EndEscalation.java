package org.lscb.scr.escalation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** What was late has come before anybody took it up. */
@Component
class EndEscalation implements JavaDelegate {

    private final Escalations escalations;

    EndEscalation(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.end(Routed.by(execution::getVariable).id(EscalationRouting.ESCALATION_ID));
    }
}
