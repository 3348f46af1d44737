package org.lscb.scr.publication;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** The table advises the Chair; which way it goes is hers or his to say. */
@Component
class ApplyPublicationRule implements JavaDelegate {

    private final Publications publications;

    ApplyPublicationRule(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID reviewId = Routed.by(execution::getVariable).reviewId();
        publications.applyRule(reviewId);
        execution.setVariable(PublicationRouting.DECISION_DUE.key(),
            publications.decideAgainBy(reviewId).map(day -> Deadline.lastMinuteOf(day).toString()).orElse(null));
    }
}
