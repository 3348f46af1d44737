package org.lscb.scr.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.CommonRouting;
import org.springframework.stereotype.Component;

/** A declined case goes its way anew, from the check of the referral on, under the same reference. */
@Component
class AnnounceReopenedCase implements JavaDelegate {

    private static final String DECLINED_CASE_REOPENED = "declined-case-reopened";

    @Override
    public void execute(DelegateExecution execution) {
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation(DECLINED_CASE_REOPENED)
            .processInstanceBusinessKey(execution.getProcessBusinessKey())
            .setVariable(CommonRouting.REVIEW_ID.key(), execution.getVariable(CommonRouting.REVIEW_ID.key()))
            .setVariable(CommonRouting.AGENCIES.key(), execution.getVariable(CommonRouting.AGENCIES.key()))
            .correlateStartMessage();
    }
}
