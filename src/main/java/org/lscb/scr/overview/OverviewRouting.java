package org.lscb.scr.overview;

import org.lscb.scr.form.RoutingVariable;

/** The variables by which the overview report and its approval find their way. */
enum OverviewRouting implements RoutingVariable {

    /** User id of the Panel Chair. */
    PANEL_CHAIR("panelChair"),
    /** User id of the overview author. */
    OVERVIEW_AUTHOR("overviewAuthor"),
    /** User id of the health overview author. */
    HEALTH_OVERVIEW_AUTHOR("healthOverviewAuthor"),
    /** NOT_COMMISSIONED, WITHOUT_AUTHOR or WITH_AUTHOR. */
    HEALTH_OVERVIEW("healthOverview"),
    /** ACCEPTED or RETURNED. */
    HEALTH_OVERVIEW_VERDICT("healthOverviewVerdict"),
    /** ACCEPTED, RETURNED or RETURN_TO_IMR. */
    OVERVIEW_VERDICT("overviewVerdict"),
    /** Id of the commission whose report contradicts the chronology. */
    COMMISSION_ID("commissionId"),
    /** Ids of the agencies that check the facts about themselves. */
    CHECKING_AGENCIES("checkingAgencies"),
    /** User id of the lead of the one agency that checks or endorses. */
    AGENCY_LEAD("agencyLead"),
    /** CONFIRMED or CORRECTED. */
    ACCURACY_OUTCOME("accuracyOutcome"),
    /** Ids of the agencies that answer for their part of the action plan. */
    ENDORSING_AGENCIES("endorsingAgencies"),
    /** ENDORSED or REJECTED. */
    ENDORSEMENT("endorsement"),
    /** APPROVED, APPROVED_WITH_CHANGES, REFERRED_BACK or PLAN_REFERRED_BACK. */
    LSCB_DECISION("lscbDecision"),
    /** SENT once overview report and action plan have both gone, else NOT_YET. */
    PACK_SENT("packSent");

    private final String key;

    OverviewRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
