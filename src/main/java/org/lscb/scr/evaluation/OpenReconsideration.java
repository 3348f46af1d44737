package org.lscb.scr.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class OpenReconsideration implements JavaDelegate {

    private final Reconsiderations reconsiderations;

    OpenReconsideration(Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean underWay = reconsiderations.open(Routed.by(execution::getVariable).reviewId());
        execution.setVariable(EvaluationRouting.REMEDIAL_WORK_UNDER_WAY.key(), underWay);
    }
}
