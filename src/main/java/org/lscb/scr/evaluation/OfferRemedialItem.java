package org.lscb.scr.evaluation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/**
 * To the person of the plan, or to the lead of its agency, since such work is a further draft of what the agency hands in (domain.md 3.3). The
 * business manager sees to what nobody else was given, and can help out the others.
 */
@Component
class OfferRemedialItem implements JavaDelegate {

    private final Reconsiderations reconsiderations;
    private final Appointments appointments;

    OfferRemedialItem(Reconsiderations reconsiderations, Appointments appointments) {
        this.reconsiderations = reconsiderations;
        this.appointments = appointments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routed routed = Routed.by(execution::getVariable);
        RemedialItem item = reconsiderations.get(routed.reviewId()).item(routed.id(EvaluationRouting.REMEDIAL_ITEM_ID));
        execution.setVariableLocal(EvaluationRouting.REMEDIAL_PERSON.key(),
            item.person().or(() -> item.agency().flatMap(agency -> appointments.leadOf(routed.reviewId(), agency))).orElse(null));
        execution.setVariableLocal(CommonRouting.AGENCY.key(), item.agency().orElse(null));
    }
}
