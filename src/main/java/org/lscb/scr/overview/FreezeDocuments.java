package org.lscb.scr.overview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Freezes what the LSCB approved. */
@Component
class FreezeDocuments implements JavaDelegate {

    private final Approvals approvals;

    FreezeDocuments(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.freeze(Routed.by(execution::getVariable).reviewId());
    }
}
