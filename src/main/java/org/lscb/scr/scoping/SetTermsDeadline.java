package org.lscb.scr.scoping;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** The set-up begins: from the decision to initiate, the clock for the terms of reference runs. */
@Component
class SetTermsDeadline implements JavaDelegate {

    private final Scoping scoping;

    SetTermsDeadline(Scoping scoping) {
        this.scoping = scoping;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scoping.setTermsDeadline(Routed.by(execution::getVariable).reviewId());
    }
}
