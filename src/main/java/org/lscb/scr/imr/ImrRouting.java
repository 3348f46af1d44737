package org.lscb.scr.imr;

import org.lscb.scr.form.RoutingVariable;

/** The variables by which the contribution of one agency finds its way. */
public enum ImrRouting implements RoutingVariable {

    /** Ids of the commissions of a review that have a branch of their own, which is all but the health overview's. */
    COMMISSION_IDS("commissionIds"),
    COMMISSION_ID("commissionId"),
    /** User id of the Chair of the Panel, who scrutinises. */
    PANEL_CHAIR("panelChair"),
    /** What the agency is asked for: IMR, SUMMARY_REPORT or CHRONOLOGY. */
    PRODUCT("product"),
    /** User id of the agency's lead for this review. */
    AGENCY_LEAD("agencyLead"),
    /** User id of the author. */
    IMR_AUTHOR("imrAuthor"),
    /** Whether a later stage sent back what the Panel had accepted. */
    REWORK_WANTED("reworkWanted"),
    /** TAKEN_UP, NIL_RETURN or REFUSED. */
    AGENCY_ANSWER("agencyAnswer"),
    /** What came of a refusal: TAKEN_UP, TO_CHAIR or WAIVED. */
    REFUSAL_OUTCOME("refusalOutcome"),
    /** Whether nothing more is to come from the agency, so that no report has to be written. */
    COMMISSION_SETTLED("commissionSettled"),
    /** SIGNED_OFF, BACK_TO_AUTHOR or CONFLICT_FOUND. */
    SIGN_OFF("signOff"),
    /** ACCEPTED, RETURNED, WAIVED or CONFLICT_FOUND. */
    PANEL_VERDICT("panelVerdict"),
    /** The instant from which the chronology is late, ISO. */
    CHRONOLOGY_OVERDUE_AT("chronologyOverdueAt"),
    /** The instant from which the report is late, ISO. */
    IMR_OVERDUE_AT("imrOverdueAt"),
    /** Whether the business manager wants to be reminded of a late agency once more. */
    CHASE_AGAIN("chaseAgain"),
    /** When, ISO. */
    CHASE_AGAIN_AT("chaseAgainAt");

    private final String key;

    ImrRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
