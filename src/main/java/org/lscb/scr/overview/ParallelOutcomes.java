package org.lscb.scr.overview;

import org.lscb.scr.scoping.ParallelProcessEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What police, courts and others came to feeds the report as an addendum, after its approval as well (domain.md S4). */
@Component
class ParallelOutcomes {

    static final String BY_THE_SERVICE = "system";

    private final Overviews overviews;

    ParallelOutcomes(Overviews overviews) {
        this.overviews = overviews;
    }

    /** Before the report is opened there is nothing to add to; opening it takes in what has ended by then. */
    @EventListener
    void add(ParallelProcessEnded ended) {
        if (overviews.find(ended.reviewId()).isPresent()) {
            overviews.addAddendum(ended.reviewId(), ended.type().title(), ended.outcome(), ended.on(), BY_THE_SERVICE);
        }
    }
}
