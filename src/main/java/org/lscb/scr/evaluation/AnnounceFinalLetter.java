package org.lscb.scr.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publication on hold, and remedial work begun early, wait for the final letter. */
@Component
class AnnounceFinalLetter implements JavaDelegate {

    private static final String FINAL_LETTER_RECEIVED = "final-letter-received";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(FINAL_LETTER_RECEIVED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
