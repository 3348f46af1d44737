package org.lscb.scr.access;

import java.util.Set;
import java.util.UUID;

/** Port: which agencies a review has asked for something, and so for whom there is such a review. */
public interface AskedAgencies {

    Set<String> of(UUID reviewId);
}
