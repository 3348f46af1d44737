package org.lscb.scr.action;

import org.lscb.scr.form.RoutingVariable;

/** The variables of the models that follow actions. Dates are the beginning of that day in the UK, as ISO text with its offset. */
enum ActionRouting implements RoutingVariable {

    ACTION_ID("actionId"),
    /** User id of who does the action. */
    ACTION_OWNER("actionOwner"),
    /** User id of who checks evidence and impact. */
    VERIFIER("verifier"),
    /** User id of the lead of the agency that owns the action. */
    AGENCY_LEAD("agencyLead"),
    /** End of the day by which the action is to be done. */
    ACTION_DUE("actionDue"),
    /** The day after the action's date, when the watch over it begins. */
    OVERDUE_ON("overdueOn"),
    /** What the owner reports: PROGRESS, DONE or SUPERSEDED. */
    OWNER_REPORT("ownerReport"),
    /** AGREED or REFUSED. */
    SUPERSESSION("supersession"),
    /** End of the day by which the evidence should be checked. */
    VERIFY_BY("verifyBy"),
    /** ACCEPTED or RETURNED. */
    VERIFICATION("verification"),
    IMPACT_CHECK_ON("impactCheckOn"),
    /** HELPED or NOT_HELPED. */
    IMPACT("impact"),
    /** Who must act on an overdue action: SETTLED, NOT_OVERDUE, AGENCY or LSCB. */
    OVERDUE_STEP("overdueStep"),
    LOOK_AGAIN_ON("lookAgainOn"),
    ALL_ACTIONS_SETTLED("allActionsSettled"),
    /** From when the sub-group can record its return for the quarter. */
    RETURN_OPENS_ON("returnOpensOn");

    private final String key;

    ActionRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
