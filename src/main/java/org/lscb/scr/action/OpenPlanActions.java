package org.lscb.scr.action;

import java.util.List;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;
import org.lscb.scr.overview.ActionPlans;
import org.springframework.stereotype.Component;

/** Opens what the LSCB's approved plan says, and begins the first quarter. */
@Component
class OpenPlanActions extends OpenActions {

    private final MonitoringReturns returns;
    private final Monitoring monitoring;
    private final ActionPlans plans;

    OpenPlanActions(MonitoringReturns returns, Monitoring monitoring, ActionPlans plans) {
        this.returns = returns;
        this.monitoring = monitoring;
        this.plans = plans;
    }

    @Override
    List<Routing> open(Routed routed) {
        returns.begin(routed.reviewId());
        return monitoring.open(routed.reviewId(), Origin.PLAN, null, plans.approved(routed.reviewId()));
    }
}
