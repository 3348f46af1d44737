package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.Routing;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sub-group's look at all actions of a review, quarter by quarter (domain 6.5, D11). */
@Service
@Transactional
public class MonitoringReturns {

    /** How long before the return is due the sub-group can record it, so that a meeting in time is not a return too late. */
    private static final int WEEKS_OPEN = 2;

    /** A colour that the sub-group sets against the rule. */
    record SeenAs(UUID action, Colour colour, String reason) { }

    /** What was agreed on a red action. */
    record Agreed(UUID action, String agreed) { }

    private final MonitoringReturnRecords returns;
    private final Actions actions;
    private final Brag brag;
    private final Deadlines deadlines;
    private final Reviews reviews;
    private final UkTime ukTime;

    MonitoringReturns(MonitoringReturnRecords returns, Actions actions, Brag brag, Deadlines deadlines, Reviews reviews, UkTime ukTime) {
        this.returns = returns;
        this.actions = actions;
        this.brag = brag;
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.ukTime = ukTime;
    }

    /** All returns of a review, the oldest first. */
    @Transactional(readOnly = true)
    public List<MonitoringReturn> ofReview(UUID reviewId) {
        return returns.findByReviewIdOrderByHeldOn(reviewId);
    }

    /** The plan is endorsed: the first quarter begins today. */
    void begin(UUID reviewId) {
        if (deadlines.find(reviewId, DeadlineKind.D11, null).filter(clock -> !clock.isMet()).isEmpty()) {
            open(reviewId, ukTime.today());
        }
    }

    /** Whether all actions are settled; if not, from when the sub-group can record its next return. */
    Routing look(UUID reviewId) {
        actions.oneAfterTheOther(reviewId);
        if (!actions.allSettled(reviewId)) {
            return Routing.of(ActionRouting.ALL_ACTIONS_SETTLED, false)
                .and(ActionRouting.RETURN_OPENS_ON, ukTime.beginningOf(due(reviewId).minusWeeks(WEEKS_OPEN)));
        }
        // Nothing is left to report on, so the clock of the quarter that has begun stops.
        deadlines.met(reviewId, DeadlineKind.D11, null, ukTime.today());
        reviews.get(reviewId).move(Track.ACTIONS, "SETTLED", ukTime.today());
        return Routing.of(ActionRouting.ALL_ACTIONS_SETTLED, true);
    }

    /**
     * Keeps how all actions stand, with what the sub-group changed and agreed, and begins the next quarter.
     *
     * @param nextDue when the next return is due; a quarter after this one was unless the sub-group wants otherwise
     */
    void record(UUID reviewId, String by, LocalDate heldOn, String note, List<SeenAs> overrides, List<Agreed> escalations, LocalDate nextDue) {
        LocalDate dueOn = due(reviewId);
        List<Action> all = actions.ofReview(reviewId);
        all.forEach(action -> {
            overrides.stream().filter(override -> override.action().equals(action.id()))
                .forEach(override -> action.override(heldOn, by, override.colour(), override.reason()));
            escalations.stream().filter(agreed -> agreed.action().equals(action.id()))
                .forEach(agreed -> action.escalate(heldOn, by, EscalationLevel.LSCB, agreed.agreed()));
        });
        returns.save(new MonitoringReturn(reviewId, heldOn, dueOn, by, note, all.stream().map(action -> line(action, escalations)).toList()));
        deadlines.met(reviewId, DeadlineKind.D11, null, heldOn);
        if (nextDue.equals(nextQuarter(dueOn))) {
            open(reviewId, dueOn);
        } else {
            deadlines.agree(reviewId, DeadlineKind.D11, null, heldOn, nextDue, "Agreed by the sub-group at its return of " + heldOn);
        }
    }

    private MonitoringReturn.Line line(Action action, List<Agreed> escalations) {
        return new MonitoringReturn.Line(action.id(), action.number(), action.agency(), action.state(), action.currentDue(),
            brag.compute(action, ukTime.today()).colour(), actions.colour(action),
            action.colourOverride().map(Action.ColourOverride::reason).orElse(null),
            escalations.stream().filter(agreed -> agreed.action().equals(action.id())).map(Agreed::agreed).findFirst().orElse(null));
    }

    /** When the return of the quarter that has begun is due; null before the first. */
    LocalDate due(UUID reviewId) {
        return deadlines.find(reviewId, DeadlineKind.D11, null).map(Deadline::currentDue).orElse(null);
    }

    /** A quarter after the last return was due; after a return so late that this has passed too, a quarter from today. */
    LocalDate nextDue(UUID reviewId) {
        LocalDate next = nextQuarter(due(reviewId));
        return next.isAfter(ukTime.today()) ? next : nextQuarter(ukTime.today());
    }

    private static LocalDate nextQuarter(LocalDate from) {
        return from.plusMonths(3);
    }

    private void open(UUID reviewId, LocalDate start) {
        Review review = reviews.get(reviewId);
        deadlines.open(reviewId, DeadlineKind.D11, null, start, review.guidanceVersion().orElseThrow());
    }

    /** The colour of an action by the rule, and the rule in plain words. */
    Brag.Computed computed(Action action) {
        return brag.compute(action, ukTime.today());
    }
}
