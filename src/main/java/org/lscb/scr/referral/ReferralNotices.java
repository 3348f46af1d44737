package org.lscb.scr.referral;

/** Types of the notices that tell of an incident. */
public final class ReferralNotices {

    /** To the child death overview panel: a child has died. */
    public static final String CHILD_DEATH = "CHILD_DEATH";
    /** To Ofsted: a child who had been harmed has died since. */
    public static final String CHILD_DIED_SINCE = "CHILD_DIED_SINCE";

    private ReferralNotices() { }
}
