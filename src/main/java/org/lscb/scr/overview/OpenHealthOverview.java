package org.lscb.scr.overview;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.Routing;
import org.springframework.stereotype.Component;

/** Opens the health overview, if one was asked for, and says whether it has an author. */
@Component
class OpenHealthOverview implements JavaDelegate {

    private final HealthOverviews overviews;

    OpenHealthOverview(HealthOverviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID reviewId = Routed.by(execution::getVariable).reviewId();
        Routing.of(OverviewRouting.HEALTH_OVERVIEW, overviews.open(reviewId))
            .and(OverviewRouting.HEALTH_OVERVIEW_AUTHOR, overviews.author(reviewId).orElse(null))
            .values().forEach(execution::setVariable);
    }
}
