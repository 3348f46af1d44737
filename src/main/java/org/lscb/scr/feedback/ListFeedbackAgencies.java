package org.lscb.scr.feedback;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class ListFeedbackAgencies implements JavaDelegate {

    private final Feedback feedback;

    ListFeedbackAgencies(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CommonRouting.AGENCIES.key(), new ArrayList<>(feedback.agencies(Routed.by(execution::getVariable).reviewId())));
    }
}
