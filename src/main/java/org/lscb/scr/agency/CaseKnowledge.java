package org.lscb.scr.agency;

import java.util.Set;
import java.util.UUID;
import org.lscb.scr.guidance.GuidanceVersion;

/** Port to what the stages know of a review today and independence depends on. */
public interface CaseKnowledge {

    /** The edition that rules the review; before the decision to initiate, the one of today. */
    GuidanceVersion guidance(UUID reviewId);

    /** Ids of the agencies known to contribute, or to have been asked to. */
    Set<String> contributingAgencies(UUID reviewId);
}
