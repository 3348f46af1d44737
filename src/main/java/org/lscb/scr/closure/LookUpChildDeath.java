package org.lscb.scr.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** Asks the register whether the child died; it may have become known since the referral. */
@Component
class LookUpChildDeath implements JavaDelegate {

    private final Reviews reviews;

    LookUpChildDeath(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean died = reviews.get(Routed.by(execution::getVariable).reviewId()).incident().outcome() == Incident.Outcome.DIED;
        execution.setVariable(ClosureRouting.CHILD_DIED.key(), died);
    }
}
