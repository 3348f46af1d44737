package org.lscb.scr.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class ApplyInadequateRule implements JavaDelegate {

    private final Evaluations evaluations;

    ApplyInadequateRule(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EvaluationRouting.INADEQUATE_RULE.key(),
            evaluations.applyInadequateRule(Routed.by(execution::getVariable).reviewId()).name());
    }
}
