package org.lscb.scr.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands against the publication of a review: the open blocks on it. */
@Component
class StandingBlocks {

    List<StandingBlock> on(UUID reviewId) {
        return List.of();
    }
}
