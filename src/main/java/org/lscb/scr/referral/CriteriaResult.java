package org.lscb.scr.referral;

/** What the criteria for a review say of a case (domain.md 6.1). Advice to the Chair, never a decision. */
public enum CriteriaResult {

    NOT_IN_SCOPE("Not in scope"),
    MUST("A serious case review must be held"),
    PRESUME("A serious case review is presumed"),
    CONSIDER("A serious case review should be considered"),
    GATHER_INFO("More information is needed"),
    ALTERNATIVE_REVIEW("Another kind of review should be considered"),
    NOT_MET("The criteria are not met");

    private final String title;

    CriteriaResult(String title) {
        this.title = title;
    }

    /** As shown to users. */
    public String title() {
        return title;
    }

    /** Whether declining a review needs full reasons (regulation 5). */
    public boolean callsForReview() {
        return this == MUST || this == PRESUME;
    }
}
