package org.lscb.scr.closure;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All that runs on the review and listens ends. Actions that agencies have begun do not listen: they go on. */
@Component
class AnnounceDiscontinuation implements JavaDelegate {

    private static final String REVIEW_DISCONTINUED = "review-discontinued";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(REVIEW_DISCONTINUED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
    }
}
