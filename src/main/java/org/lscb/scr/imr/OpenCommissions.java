package org.lscb.scr.imr;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;
import org.springframework.stereotype.Component;

/** Opens the commissions that the terms of reference ask for, one branch of the review each. */
@Component
class OpenCommissions implements JavaDelegate {

    private final Commissions commissions;

    OpenCommissions(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = commissions.openRequested(Routed.by(execution::getVariable).reviewId());
        Routing.of(ImrRouting.COMMISSION_IDS, opened.stream().map(Commission::id).toList()).values().forEach(execution::setVariable);
    }
}
