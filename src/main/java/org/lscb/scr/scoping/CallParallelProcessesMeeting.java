package org.lscb.scr.scoping;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Starts what runs beside the review, in a process of its own: the set-up does not wait for the meeting. */
@Component
class CallParallelProcessesMeeting implements JavaDelegate {

    private static final String MEETING_CALLED = "parallel-processes-meeting-called";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(MEETING_CALLED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey())
            .setVariable(CommonRouting.REVIEW_ID.key(), Routed.by(execution::getVariable).reviewId().toString())
            .correlateStartMessage();
    }
}
