package org.lscb.scr.action;

import java.util.List;
import org.lscb.scr.evaluation.Reconsiderations;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;
import org.springframework.stereotype.Component;

/** Opens what the LSCB agreed when it approved the reconsideration of a review. */
@Component
class OpenRemedialActions extends OpenActions {

    private final Monitoring monitoring;
    private final Reconsiderations reconsiderations;

    OpenRemedialActions(Monitoring monitoring, Reconsiderations reconsiderations) {
        this.monitoring = monitoring;
        this.reconsiderations = reconsiderations;
    }

    @Override
    List<Routing> open(Routed routed) {
        return monitoring.open(routed.reviewId(), Origin.REMEDIAL, null, reconsiderations.actionsToOpen(routed.reviewId()));
    }
}
