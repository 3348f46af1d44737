package org.lscb.scr.referral;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of the way from a referral to the Chair's decision. */
public enum ReferralRouting implements RoutingVariable {

    /** What becomes of the case: MERGED, TRANSFERRED, or what the Chair decides. */
    DECISION("decision"),
    /** Whether the agency that referred is asked for more. */
    FACTS_MISSING("factsMissing"),
    /** The agency that referred; the board itself if there is none with an account. */
    REFERRER_AGENCY("referrerAgency"),
    /** The moment at which somebody has to ask where the decision is; ISO 8601 in UTC. */
    DECISION_REMINDER_ON("decisionReminderOn"),
    /** The moment by which every agency has to have secured its records; ISO 8601 in UTC. */
    RECORDS_DUE("recordsDue"),
    /** What the sub-group says: a {@link SubGroupView}, or SPLIT. */
    RECOMMENDATION("recommendation");

    private final String key;

    ReferralRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
