package org.lscb.scr.annualreport;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Finds the reviews that belong in the report, and how they stand today. */
@Component
class CollectReportedReviews implements JavaDelegate {

    private final AnnualReports reports;

    CollectReportedReviews(AnnualReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.collect(Routed.by(execution::getVariable).id(AnnualReportRouting.ANNUAL_REPORT_ID));
    }
}
