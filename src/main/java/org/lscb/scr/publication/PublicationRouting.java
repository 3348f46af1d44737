package org.lscb.scr.publication;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of the models of publication. */
enum PublicationRouting implements RoutingVariable {

    PUBLICATION_DECISION("publicationDecision"),
    /** Day on which a hold is looked at again, as an ISO date. */
    HOLD_REVIEW("holdReview"),
    /** Until when the Chair decides again after a block was lifted, ISO, in UTC; null if nothing waits for that. */
    DECISION_DUE("decisionDue"),
    PREPARE_AGAIN("prepareAgain"),
    /** PUBLISHED, WITHHELD or, while it goes back to the Chair, STOPPED. */
    PUBLICATION_OUTCOME("publicationOutcome"),
    PUBLICATION_FAULT_ID("publicationFaultId"),
    CORRECTION_DECISION("correctionDecision");

    private final String key;

    PublicationRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
