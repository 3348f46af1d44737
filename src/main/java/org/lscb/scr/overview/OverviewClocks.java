package org.lscb.scr.overview;

import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.decision.ReviewInitiated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the clocks of the overview report with the decision to initiate: before the Panel, and before the LSCB (D7). */
@Component
class OverviewClocks {

    private final Deadlines deadlines;

    OverviewClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @EventListener
    void start(ReviewInitiated initiated) {
        deadlines.open(initiated.reviewId(), DeadlineKind.D7, null, initiated.on(), initiated.version());
        deadlines.open(initiated.reviewId(), DeadlineKind.D7_LSCB, null, initiated.on(), initiated.version());
    }
}
