package org.lscb.scr.imr;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Starts the debrief of an agency's staff as a process of its own, so that the overview does not wait for it. */
@Component
class StartStaffDebrief implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        Routed routed = Routed.by(execution::getVariable);
        Map<String, Object> variables = Map.of(
            CommonRouting.REVIEW_ID.key(), routed.text(CommonRouting.REVIEW_ID),
            ImrRouting.COMMISSION_ID.key(), routed.text(ImrRouting.COMMISSION_ID),
            CommonRouting.AGENCY.key(), routed.text(CommonRouting.AGENCY),
            ImrRouting.AGENCY_LEAD.key(), routed.text(ImrRouting.AGENCY_LEAD));
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("imr-accepted")
            .processInstanceBusinessKey(execution.getProcessBusinessKey()).setVariables(variables).correlateStartMessage();
    }
}
