package org.lscb.scr.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A case whose decision was put off goes back to the sub-group; on any other nobody waits for it. */
@Component
class AnnounceNewInformation implements JavaDelegate {

    private static final String NEW_INFORMATION_RECORDED = "new-information-recorded";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(NEW_INFORMATION_RECORDED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
