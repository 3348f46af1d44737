package org.lscb.scr.referral;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Puts the advice of the criteria on record before the sub-group meets. */
@Component
class AdviseOnCriteria implements JavaDelegate {

    private final Referrals referrals;

    AdviseOnCriteria(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.adviseOnCriteria(Routed.by(execution::getVariable).reviewId());
    }
}
