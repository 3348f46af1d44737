package org.lscb.scr.imr;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/**
 * Opens what a later version of the terms of reference asks for. While the review still waits for its management reviews, it waits for this
 * one too; once it has gone on, the agency's branch runs beside it.
 */
@Component
class OpenFurtherCommission implements JavaDelegate {

    private final Commissions commissions;

    OpenFurtherCommission(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commissions.openRequested(Routed.by(execution::getVariable).reviewId()).forEach(opened -> branch(execution, opened));
    }

    private static void branch(DelegateExecution execution, Commission opened) {
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        // Into the new branch's own scope: two further commissions must not overwrite each other's id.
        var joined = runtime.createMessageCorrelation("further-commission-made").processInstanceBusinessKey(execution.getProcessBusinessKey())
            .setVariableToTriggeredScope(ImrRouting.COMMISSION_ID.key(), opened.id().toString()).correlateAllWithResult();
        if (joined.isEmpty()) {
            runtime.startProcessInstanceByKey("individual-management-review", execution.getProcessBusinessKey(), Map.of(
                CommonRouting.REVIEW_ID.key(), opened.reviewId().toString(),
                ImrRouting.COMMISSION_ID.key(), opened.id().toString(),
                ImrRouting.PANEL_CHAIR.key(), Routed.by(execution::getVariable).text(ImrRouting.PANEL_CHAIR)));
        }
    }
}
