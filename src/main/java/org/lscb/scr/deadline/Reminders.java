package org.lscb.scr.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lscb.scr.guidance.GuidanceTables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is reminded of which date and when, and to whom lateness climbs: the table {@code reminders}, which a board can change, says so.
 * Whatever is planned here goes out exactly once. Nothing is planned for a time that has passed when the date is set.
 */
@Service
@Transactional
public class Reminders {

    private final ReminderRepository reminders;
    private final DeadlineRepository deadlines;
    private final GuidanceTables tables;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reminders(ReminderRepository reminders, DeadlineRepository deadlines, GuidanceTables tables, WorkingDays workingDays,
              ApplicationEventPublisher events, Clock clock) {
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.tables = tables;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void plan(DeadlineMoved moved) {
        latest(moved.reviewId(), moved.kind(), moved.subject()).ifPresent(this::plan);
    }

    @EventListener
    void drop(DeadlineMet met) {
        latest(met.reviewId(), met.kind(), met.subject()).ifPresent(this::drop);
    }

    @EventListener
    void drop(DeadlineLapsed lapsed) {
        latest(lapsed.reviewId(), lapsed.kind(), lapsed.subject()).ifPresent(this::drop);
    }

    /** The review has ended: nobody is reminded of its dates any more, and nothing climbs. The dates themselves stay as they stand. */
    public void stop(UUID reviewId) {
        deadlines.ofReview(reviewId).stream().filter(Deadline::isOpen).forEach(this::drop);
    }

    /** When the next one of this deadline goes out; empty if there is none to come. */
    @Transactional(readOnly = true)
    public Optional<Instant> next(UUID deadlineId) {
        return reminders.next(deadlineId);
    }

    /** The day on which the first reminder before the date goes out, which is when to look at the task again; empty if nobody is reminded. */
    @Transactional(readOnly = true)
    public Optional<Instant> firstBefore(Deadline deadline) {
        return rules(deadline.kind()).stream().filter(rule -> rule.workingDays() < 0).map(rule -> rule.at(deadline.currentDue(), workingDays))
            .min(Instant::compareTo);
    }

    /** What would be planned for this date. What would have had to go out before now is among it, and would not go out. */
    @Transactional(readOnly = true)
    public List<Planned> planned(DeadlineKind kind, LocalDate due) {
        return rules(kind).stream().map(rule -> new Planned(rule.workingDays(), rule.audience(), rule.at(due, workingDays)))
            .sorted(Comparator.comparing(Planned::at)).toList();
    }

    /** What has gone out about a deadline and what is still to come, in this order. */
    @Transactional(readOnly = true)
    public List<ReminderLine> of(UUID deadlineId) {
        return reminders.findByDeadlineIdOrderByAtAscRowAsc(deadlineId).stream().filter(one -> one.sentAt() != null || one.isWaiting())
            .map(one -> new ReminderLine(one.id(), one.row(), one.due(), one.workingDays(), one.audience(), one.at(), one.sentAt())).toList();
    }

    /** Sends what is due of one deadline and was not sent. */
    void sendDue(UUID deadlineId, Reminder.Sender by) {
        reminders.dueOf(deadlineId, clock.instant()).forEach(reminder -> send(reminder, by));
    }

    /**
     * Sends it, if it is due and nobody else has.
     *
     * @return whether it was sent here
     */
    boolean send(UUID reminderId, Reminder.Sender by) {
        if (reminders.claim(reminderId, clock.instant(), by) == 0) {
            return false;
        }
        Reminder reminder = reminders.findById(reminderId).orElseThrow();
        Deadline deadline = deadlines.findById(reminder.deadlineId()).orElseThrow();
        events.publishEvent(new ReminderDue(reminderId, deadline.id(), deadline.reviewId(), deadline.kind(), deadline.subject(), reminder.due(),
            reminder.workingDays(), reminder.row(), reminder.audience(), reminder.byMail(), reminder.byTask()));
        return true;
    }

    /** What should have gone out by then and has not, the longest waiting first. */
    @Transactional(readOnly = true)
    List<UUID> overdue(Instant by, int most) {
        return reminders.overdue(by, Limit.of(most));
    }

    private void plan(Deadline deadline) {
        Instant now = clock.instant();
        List<Reminder> known = reminders.findByDeadlineIdOrderByAtAscRowAsc(deadline.id());
        known.stream().filter(one -> !one.due().equals(deadline.currentDue())).forEach(one -> one.drop(now));
        Map<String, Reminder> ofThisDate = known.stream().filter(one -> one.due().equals(deadline.currentDue()))
            .collect(Collectors.toMap(Reminder::row, Function.identity()));
        for (ReminderRule rule : rules(deadline.kind())) {
            Reminder before = ofThisDate.get(rule.row());
            Instant at = rule.at(deadline.currentDue(), workingDays);
            if (before != null) {
                before.wantAgain(now);
            } else if (at.isAfter(now)) {
                reminders.save(new Reminder(deadline.id(), deadline.currentDue(), rule, at));
            }
        }
        tell(deadline, true);
    }

    private void drop(Deadline deadline) {
        Instant now = clock.instant();
        reminders.findByDeadlineIdOrderByAtAscRowAsc(deadline.id()).forEach(one -> one.drop(now));
        tell(deadline, false);
    }

    private void tell(Deadline deadline, boolean open) {
        events.publishEvent(new RemindersChanged(deadline.id(), deadline.reviewId(), reminders.next(deadline.id()).orElse(null), open));
    }

    private Optional<Deadline> latest(UUID reviewId, DeadlineKind kind, UUID subject) {
        return deadlines.of(reviewId, kind, subject).stream().findFirst();
    }

    private List<ReminderRule> rules(DeadlineKind kind) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", kind);
        return tables.collect("reminders", inputs).stream().map(ReminderRule::from).toList();
    }

    /**
     * A reminder that a date brings with it.
     *
     * @param workingDays working days after the date; negative before it
     */
    public record Planned(int workingDays, Audience audience, Instant at) { }

    /**
     * One reminder, as people see it.
     *
     * @param due         the date that it is about
     * @param workingDays working days after that date; negative before it
     * @param sentAt      null while it is to come
     */
    public record ReminderLine(UUID id, String row, LocalDate due, int workingDays, Audience audience, Instant at, Instant sentAt) { }
}
