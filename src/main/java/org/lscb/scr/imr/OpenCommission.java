package org.lscb.scr.imr;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Tells the branch of one commission which agency it is about, what is asked of it and by when. */
@Component
class OpenCommission implements JavaDelegate {

    private final Commissions commissions;

    OpenCommission(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commissions.routing(Routed.by(execution::getVariable).id(ImrRouting.COMMISSION_ID)).values().forEach(execution::setVariable);
    }
}
