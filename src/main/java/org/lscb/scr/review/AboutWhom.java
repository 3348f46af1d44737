package org.lscb.scr.review;

import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;

/** Port: what a clock of a review is about, for whoever knows the clock only by what it stands on. */
public interface AboutWhom {

    /**
     * What has to be done by a clock, or waits for it.
     *
     * @param agency whose it is; null if no agency's
     * @param unit   of the agency; null if the whole of it
     * @param known  what somebody has to be able to read to know that the agency has to do with it
     */
    record Work(String agency, String unit, Material known) { }

    /** By the commission or block that a clock of the review stands on. */
    Map<UUID, Work> works(UUID reviewId);
}
