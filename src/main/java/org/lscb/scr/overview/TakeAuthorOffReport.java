package org.lscb.scr.overview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the running review that its overview author has withdrawn, so that the report is taken from the author's hands. */
@Component
class TakeAuthorOffReport implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("overview-author-withdrawn")
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).correlate();
    }
}
