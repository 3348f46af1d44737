package org.lscb.scr.review;

import java.util.Map;
import java.util.UUID;

/** Port: which agency a clock of a review is about, for whoever knows the clock only by what it stands on. */
public interface AboutWhom {

    /** Ids of agencies, by the commission or block that a clock of the review stands on. */
    Map<UUID, String> agencies(UUID reviewId);
}
