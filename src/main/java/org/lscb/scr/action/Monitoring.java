package org.lscb.scr.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.recommendation.ProposedAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens actions and says how each of them is followed from then on. */
@Service
@Transactional
class Monitoring {

    private static final int DAYS_TO_VERIFY = 30;
    private static final int DAYS_BETWEEN_LOOKS = 28;

    /** What the watch over an action's date finds. */
    enum OverdueStep { SETTLED, NOT_OVERDUE, AGENCY, LSCB }

    private final Actions actions;
    private final UkTime ukTime;
    private final ApplicationEventPublisher events;

    Monitoring(Actions actions, UkTime ukTime, ApplicationEventPublisher events) {
        this.actions = actions;
        this.events = events;
        this.ukTime = ukTime;
    }

    /**
     * Opens actions and says how to follow each one that is new.
     *
     * @param subject the commission for {@link Origin#AGENCY}, otherwise null
     * @return the routing variables of one new process per action
     */
    List<Routing> open(UUID reviewId, Origin origin, UUID subject, List<ProposedAction> proposed) {
        return actions.open(reviewId, origin, subject, proposed).stream().map(this::begun).toList();
    }

    private Routing begun(Action action) {
        return people(action).and(CommonRouting.REVIEW_ID, action.reviewId()).and(ActionRouting.ACTION_ID, action.id())
            .and(ActionRouting.OVERDUE_ON, ukTime.beginningOf(action.currentDue().plusDays(1)));
    }

    /** Whom the next task goes to and by when, as the record says now. */
    Routing people(Action action) {
        return Routing.of(ActionRouting.ACTION_OWNER, action.owner()).and(ActionRouting.VERIFIER, action.verifier())
            .and(ActionRouting.AGENCY_LEAD, actions.leadOf(action.reviewId(), action.agency())).and(CommonRouting.AGENCY, action.agency())
            .and(CommonRouting.ITEM, "action " + action.number()).and(ActionRouting.ACTION_DUE, ukTime.endOf(action.currentDue()));
    }

    Routing toVerify(Action action) {
        return people(action).and(ActionRouting.VERIFY_BY, ukTime.endOf(ukTime.today().plusDays(DAYS_TO_VERIFY)));
    }

    Routing toImpactCheck(Action action) {
        return people(action).and(ActionRouting.IMPACT_CHECK_ON, ukTime.beginningOf(action.impactCheckOn().orElseThrow()));
    }

    /** Whom it goes to, and when its impact is checked if that is planned, after an officer changed it. */
    Routing changed(UUID actionId) {
        Action action = actions.get(actionId);
        return action.impactCheckOn().isPresent() ? toImpactCheck(action) : people(action);
    }

    /** Who must act on an action whose date has passed, and when to look again if nobody must. */
    Routing watch(UUID actionId) {
        Action action = actions.get(actionId);
        OverdueStep step = step(action);
        LocalDate next = step == OverdueStep.NOT_OVERDUE && action.state().isOpen() ? action.currentDue().plusDays(1) : laterLook();
        return people(action).and(ActionRouting.OVERDUE_STEP, step).and(ActionRouting.LOOK_AGAIN_ON, ukTime.beginningOf(next));
    }

    private OverdueStep step(Action action) {
        if (action.state().isSettled()) {
            return OverdueStep.SETTLED;
        }
        if (!action.isOverdue(ukTime.today())) {
            return OverdueStep.NOT_OVERDUE;
        }
        // The agency's lead once for each date that passes, from then on the board.
        boolean agencyAsked = action.escalations().stream().anyMatch(escalation -> escalation.on().isAfter(action.currentDue()));
        return agencyAsked ? OverdueStep.LSCB : OverdueStep.AGENCY;
    }

    /** Records what was agreed on an overdue action. It never stops the action. */
    Routing escalated(Action action, String by, EscalationLevel level, LocalDate on, String agreed, LocalDate newDue, LocalDate lookAgainOn) {
        action.escalate(on, by, level, agreed);
        if (newDue != null) {
            action.moveDue(on, by, newDue, agreed);
            events.publishEvent(new ActionDueMoved(action.id(), ukTime.endOfDay(newDue)));
        }
        return people(action).and(ActionRouting.LOOK_AGAIN_ON, ukTime.beginningOf(lookAgainOn));
    }

    /** What may be agreed on an overdue action: a later date, if it is still to be done, and a day to look again. */
    void checkDates(Action action, LocalDate newDue, LocalDate lookAgainOn, Problems problems) {
        problems.addIf(newDue != null && !action.state().isOpen(), "newDue", "this action is no longer to be done; leave the date empty");
        problems.addIf(newDue != null && !newDue.isAfter(action.currentDue()), "newDue",
            "this must be after the present date, " + ActionFacts.day(action.currentDue()));
        problems.addIf(!lookAgainOn.isAfter(ukTime.today()), "lookAgainOn", "this must be a day to come");
    }

    LocalDate laterLook() {
        return ukTime.today().plusDays(DAYS_BETWEEN_LOOKS);
    }
}
