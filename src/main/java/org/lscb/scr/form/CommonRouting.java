package org.lscb.scr.form;

/** Variables that more than one stage of the review uses. */
public enum CommonRouting implements RoutingVariable {

    REVIEW_ID("reviewId"),
    /** Id of the agency that the surrounding part of a process is about; also the group that its tasks are offered to. */
    AGENCY("agency"),
    /** Ids of the agencies known to have had contact with the child or family. */
    AGENCIES("agencies"),
    /** Which of several alike the tasks here are about, in words of the service's own such as "action 7"; part of their names. */
    ITEM("item");

    private final String key;

    CommonRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
