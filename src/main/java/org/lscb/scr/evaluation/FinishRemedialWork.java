package org.lscb.scr.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class FinishRemedialWork implements JavaDelegate {

    private final Reconsiderations reconsiderations;
    private final Clock clock;

    FinishRemedialWork(Reconsiderations reconsiderations, Clock clock) {
        this.reconsiderations = reconsiderations;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean finalLetterIn = reconsiderations.workDone(Routed.by(execution::getVariable).reviewId(), LocalDate.now(clock));
        execution.setVariable(EvaluationRouting.FINAL_LETTER_IN.key(), finalLetterIn);
    }
}
