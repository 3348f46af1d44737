package org.lscb.scr.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        publications.applyRule(Routed.by(execution::getVariable).reviewId());
    }
}
