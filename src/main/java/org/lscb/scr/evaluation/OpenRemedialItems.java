package org.lscb.scr.evaluation;

import java.util.ArrayList;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

@Component
class OpenRemedialItems implements JavaDelegate {

    private final Reconsiderations reconsiderations;

    OpenRemedialItems(Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(EvaluationRouting.REMEDIAL_ITEM_IDS.key(), new ArrayList<>(
            reconsiderations.itemsToDo(Routed.by(execution::getVariable).reviewId()).stream().map(UUID::toString).toList()));
    }
}
