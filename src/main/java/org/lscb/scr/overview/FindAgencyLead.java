package org.lscb.scr.overview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/**
 * Finds who speaks for an agency in a review: what the report says of the agency, and what the plan asks of it, is for its lead alone
 * (domain.md 3.3).
 */
@Component
class FindAgencyLead implements JavaDelegate {

    private final Appointments appointments;

    FindAgencyLead(Appointments appointments) {
        this.appointments = appointments;
    }

    /** The agencies are asked side by side, so each branch keeps its own lead; none where an agency has no lead, and the business manager is asked. */
    @Override
    public void execute(DelegateExecution execution) {
        Routed routed = Routed.by(execution::getVariable);
        execution.setVariableLocal(OverviewRouting.AGENCY_LEAD.key(),
            appointments.leadOf(routed.reviewId(), routed.text(CommonRouting.AGENCY)).orElse(null));
    }
}
