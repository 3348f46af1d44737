package org.lscb.scr.action;

/** How an action came about. */
public enum Origin {
    /** An agency began it when it signed off its own review, without waiting for the overview. */
    AGENCY,
    /** It stands in the action plan that the LSCB approved. */
    PLAN,
    /** It was agreed when a review graded inadequate was reconsidered. */
    REMEDIAL
}
