package org.lscb.scr.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.lscb.scr.deadline.RemindersChanged;
import org.lscb.scr.deadline.WatchRouting;
import org.lscb.scr.escalation.EscalationProcess;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routing;
import org.lscb.scr.review.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the timers of each deadline beside it: a date that is set gets its watch, one that is moved, met or lapsed its new next step, in the
 * same transaction. The deadline's own rows are the truth; a watch that is lost is made up for by the reconciler.
 */
@Component
class DeadlineWatches implements EscalationProcess {

    private static final String WATCH = "watch-deadline";
    private static final String ESCALATION = "escalate-deadline";
    private static final String NO_REVIEW = "Annual report";

    private final RuntimeService runtime;
    private final Reviews reviews;
    private final EngineUser user;

    DeadlineWatches(RuntimeService runtime, Reviews reviews, EngineUser user) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.user = user;
    }

    @EventListener
    void follow(RemindersChanged changed) {
        user.asService(() -> {
            String deadline = changed.deadlineId().toString();
            boolean watched = !runtime.createMessageCorrelation("reminders-changed")
                .processInstanceVariableEquals(WatchRouting.DEADLINE_ID.key(), deadline).correlateAllWithResult().isEmpty();
            if (!watched && changed.next() != null) {
                watch(changed, deadline);
            }
            if (!changed.open()) {
                runtime.createMessageCorrelation("deadline-settled").processInstanceVariableEquals(WatchRouting.DEADLINE_ID.key(), deadline).correlateAll();
            }
            return null;
        });
    }

    @Override
    public void start(String reference, Routing routing) {
        user.asService(() -> runtime.startProcessInstanceByKey(ESCALATION, reference, routing.values()));
    }

    private void watch(RemindersChanged changed, String deadline) {
        var start = runtime.createProcessInstanceByKey(WATCH).setVariable(WatchRouting.DEADLINE_ID.key(), deadline);
        if (changed.reviewId() == null) {
            start.businessKey(NO_REVIEW).execute();
        } else {
            start.businessKey(reviews.get(changed.reviewId()).reference())
                .setVariable(CommonRouting.REVIEW_ID.key(), changed.reviewId().toString()).execute();
        }
    }
}
