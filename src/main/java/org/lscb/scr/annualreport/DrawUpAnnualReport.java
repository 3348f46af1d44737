package org.lscb.scr.annualreport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Draws the report up as a document that the Chair can read. */
@Component
class DrawUpAnnualReport implements JavaDelegate {

    private final AnnualReports reports;

    DrawUpAnnualReport(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.drawUp(Routed.by(execution::getVariable).id(AnnualReportRouting.ANNUAL_REPORT_ID));
    }
}
