package org.lscb.scr.referral;

/** What the sub-group, or a part of it, would have the Chair do (domain.md S2). */
public enum SubGroupView {

    SCR("Hold a serious case review"),
    ALTERNATIVE_REVIEW("Review it in another way"),
    NO_REVIEW("No review"),
    GATHER_INFO("Gather more information first");

    private final String title;

    SubGroupView(String title) {
        this.title = title;
    }

    /** As shown to users. */
    public String title() {
        return title;
    }
}
