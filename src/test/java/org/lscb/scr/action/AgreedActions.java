package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.review.Review;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens actions as a signed-off review or an approved plan would, for tests that begin there. */
@Component
public class AgreedActions {

    private final Monitoring monitoring;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    AgreedActions(Monitoring monitoring, RuntimeService runtime, TransactionTemplate transaction) {
        this.monitoring = monitoring;
        this.runtime = runtime;
        this.transaction = transaction;
    }

    /** Opens these and follows each, as {@code open-plan-actions} does. */
    public void of(Review review, ProposedAction... proposed) {
        follow(review, Origin.PLAN, null, Arrays.asList(proposed));
    }

    void follow(Review review, Origin origin, UUID subject, List<ProposedAction> proposed) {
        transaction.executeWithoutResult(status -> monitoring.open(review.id(), origin, subject, proposed).forEach(action ->
            runtime.createMessageCorrelation("action-agreed").processInstanceBusinessKey(review.reference()).setVariables(action.values())
                .correlateStartMessage()));
    }

    /** An action of an agency, done by its owner of Northbeck's people unless the name is null. */
    public static ProposedAction action(String what, String agency, String owner, String due) {
        return new ProposedAction(List.of(), what, agency, owner, null, LocalDate.parse(due), "Children are seen", "An audit of twenty records",
            "A second audit a year later");
    }
}
