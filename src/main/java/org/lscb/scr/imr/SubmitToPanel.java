package org.lscb.scr.imr;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Hands a signed report to the Panel. */
@Component
class SubmitToPanel implements JavaDelegate {

    private final Commissions commissions;

    SubmitToPanel(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commissions.submittedToPanel(Routed.by(execution::getVariable).id(ImrRouting.COMMISSION_ID));
    }
}
