package org.lscb.scr.scoping;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of scoping. */
enum ScopingRouting implements RoutingVariable {

    /** Account of the Panel Chair; null until there is one. */
    PANEL_CHAIR("panelChair"),
    /** Account of the overview author; null until there is one. */
    OVERVIEW_AUTHOR("overviewAuthor"),
    /** AUTHOR_SOUGHT, WARNINGS or INDEPENDENT. */
    PANEL_OUTCOME("panelOutcome"),
    /** ACCEPTED or REFUSED. */
    WARNINGS_VERDICT("warningsVerdict"),
    /** APPROVED, RETURNED or CHANGE_PANEL. */
    TERMS_VERDICT("termsVerdict"),
    /** Id of the version of the terms of reference that asks for a further agency. */
    TERMS_ID("termsId"),
    /** APPROVED or REFUSED. */
    FURTHER_COMMISSION_VERDICT("furtherCommissionVerdict"),
    DISCLOSURE_REQUEST_ID("disclosureRequestId");

    private final String key;

    ScopingRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
