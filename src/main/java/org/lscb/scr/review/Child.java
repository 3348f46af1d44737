package org.lscb.scr.review;

/**
 * A child in a review, by pseudonym only. The real name, if recorded, is in the identity register.
 *
 * @param pseudonym             case code such as "Child QT", not derivable from initials or date of birth
 * @param subject               whether the review is about this child; otherwise a sibling or other child of the household
 * @param ageBand               such as "UNDER_1"; never an exact age
 * @param lookedAfter           by a local authority at the time
 * @param childProtectionPlan   was or had been on a child protection plan
 */
public record Child(String pseudonym, boolean subject, AgeBand ageBand, boolean lookedAfter, boolean childProtectionPlan) {

    /** Age at the incident, coarse enough not to identify. */
    public enum AgeBand { UNDER_1, FROM_1_TO_4, FROM_5_TO_10, FROM_11_TO_15, FROM_16_TO_17, ADULT }
}
