package org.lscb.scr.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class CompleteFeedback implements JavaDelegate {

    private final Feedback feedback;

    CompleteFeedback(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedback.complete(Routed.by(execution::getVariable).reviewId());
    }
}
