package org.lscb.scr.overview;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.lscb.scr.form.Routed;
import org.springframework.stereotype.Component;

/** Opens the overview report of a review; its material is gathered side by side. */
@Component
class OpenOverview implements JavaDelegate {

    private final Overviews overviews;

    OpenOverview(Overviews overviews) {
        this.overviews = overviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        overviews.open(Routed.by(execution::getVariable).reviewId());
    }
}
