package org.lscb.scr.escalation;

import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.ReminderDue;
import org.lscb.scr.deadline.WatchRouting;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Routing;
import org.lscb.scr.notice.Topic;
import org.lscb.scr.notice.UserNotices;
import org.lscb.scr.review.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings a reminder that is due to people: a notice to each, and where lateness has climbed a task for whoever takes it up. All in the
 * transaction in which the reminder counts as sent; what leaves the house does so after it.
 */
@Component
class DeliverReminders {

    private static final String NO_REVIEW = "Annual report";

    private final Deadlines deadlines;
    private final Reviews reviews;
    private final WhoIsTold who;
    private final UserNotices notices;
    private final Escalations escalations;
    private final EscalationProcess process;

    DeliverReminders(Deadlines deadlines, Reviews reviews, WhoIsTold who, UserNotices notices, Escalations escalations, EscalationProcess process) {
        this.deadlines = deadlines;
        this.reviews = reviews;
        this.who = who;
        this.notices = notices;
        this.escalations = escalations;
        this.process = process;
    }

    @EventListener
    void deliver(ReminderDue reminder) {
        Deadline deadline = deadlines.get(reminder.deadlineId());
        String reference = reminder.reviewId() == null ? NO_REVIEW : reviews.get(reminder.reviewId()).reference();
        if (reminder.byMail()) {
            Topic topic = reminder.isLate() ? Topic.DATE_PASSED : Topic.DATE_NEAR;
            who.of(reminder.audience(), deadline).forEach(person -> notices.tell(person, topic, reminder.reviewId(), reference,
                deadline.kind().title(), reminder.due(), reminder.workingDays()));
        }
        if (reminder.byTask()) {
            escalate(reminder, deadline, reference);
        }
    }

    private void escalate(ReminderDue reminder, Deadline deadline, String reference) {
        Escalation raised = escalations.raise(reminder);
        Routing routing = Routing.of(EscalationRouting.ESCALATION_ID, raised.id())
            .and(EscalationRouting.ESCALATE_TO, who.takesUp(reminder.audience()).group())
            .and(WatchRouting.DEADLINE_ID, deadline.id());
        if (reminder.reviewId() != null) {
            routing = routing.and(CommonRouting.REVIEW_ID, reminder.reviewId());
        }
        String agency = who.agency(deadline).orElse(null);
        if (agency != null) {
            routing = routing.and(CommonRouting.AGENCY, agency);
        }
        process.start(reference, routing.and(CommonRouting.ITEM, deadline.kind().title()));
    }
}
