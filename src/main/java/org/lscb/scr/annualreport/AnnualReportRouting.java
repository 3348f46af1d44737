package org.lscb.scr.annualreport;

import org.lscb.scr.form.RoutingVariable;

/** The variables of the model of the annual report. */
enum AnnualReportRouting implements RoutingVariable {

    ANNUAL_REPORT_ID("annualReportId"),
    /** APPROVED or RETURNED. */
    CHAIR_VERDICT("chairVerdict");

    private final String key;

    AnnualReportRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
