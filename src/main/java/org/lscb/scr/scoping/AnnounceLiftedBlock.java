package org.lscb.scr.scoping;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whatever waits for a block to be lifted, such as publication on hold, looks again. Often nothing waits. */
@Component
class AnnounceLiftedBlock implements JavaDelegate {

    private static final String BLOCK_LIFTED = "block-lifted";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(BLOCK_LIFTED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
