package org.lscb.scr.evaluation;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class OpenEvaluation implements JavaDelegate {

    private final Evaluations evaluations;
    private final Clock clock;

    OpenEvaluation(Evaluations evaluations, Clock clock) {
        this.evaluations = evaluations;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Evaluation evaluation = evaluations.open(Routed.by(execution::getVariable).reviewId());
        execution.setVariable(EvaluationRouting.OFSTED_EVALUATES.key(), evaluation.isEvaluated());
        execution.setVariable(EvaluationRouting.LETTER_CHASE.key(), LetterChase.after(evaluation.submittedOn(), clock.getZone()));
    }
}
