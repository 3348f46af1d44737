package org.lscb.scr.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** To the agency or person of the plan; the business manager sees to what nobody else was given, and can help out a person. */
@Component
class OfferRemedialItem implements JavaDelegate {

    private final Reconsiderations reconsiderations;

    OfferRemedialItem(Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routed routed = Routed.by(execution::getVariable);
        RemedialItem item = reconsiderations.get(routed.reviewId()).item(routed.id(EvaluationRouting.REMEDIAL_ITEM_ID));
        execution.setVariableLocal(EvaluationRouting.REMEDIAL_GROUP.key(), item.agency().orElse(StandingRole.BUSINESS_MANAGER.group()));
        execution.setVariableLocal(EvaluationRouting.REMEDIAL_PERSON.key(), item.person().orElse(null));
        execution.setVariableLocal(CommonRouting.AGENCY.key(), item.agency().orElse(null));
    }
}
