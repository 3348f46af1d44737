package org.lscb.scr.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.testing.PlainGuidanceTables;

/** Dates and their reminders by the tables of the guidance, with a clock that a test sets; no database, no engine. */
class Diary extends Clock {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final List<Object> told = new ArrayList<>();
    private final Set<UUID> cannotGoOut = new HashSet<>();
    private final DeadlinesInMemory dates = new DeadlinesInMemory();
    private final RemindersInMemory rows = new RemindersInMemory();
    private final Reminders reminders;
    private final Deadlines deadlines;
    private Instant now;

    Diary(String now) {
        PlainGuidanceTables tables = new PlainGuidanceTables();
        this.now = Instant.parse(now);
        this.reminders = new FailingReminders(dates, tables);
        this.deadlines = new Deadlines(dates, tables, new WorkingDays(), this::tell, this);
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Reminders reminders() {
        return reminders;
    }

    /** It is this moment, in UTC. */
    void at(String moment) {
        now = Instant.parse(moment);
    }

    /** 08:00 in the UK of this day, when reminders go out. */
    void morningOf(String day) {
        now = LocalDate.parse(day).atTime(8, 0).atZone(UK).toInstant();
    }

    /** Whoever sends this reminder fails, as if the transaction had been undone. */
    void cannotGoOut(UUID reminder) {
        cannotGoOut.add(reminder);
    }

    /** So many more reminders of this date are due now. */
    void dueNow(Deadline deadline, int howMany) {
        for (int n = 0; n < howMany; n++) {
            ReminderRule rule = new ReminderRule("further " + n, -1, Audience.RESPONSIBLE, ReminderRule.Channel.MAIL);
            rows.save(new Reminder(deadline.id(), deadline.currentDue(), rule, now));
        }
    }

    /** What was told of this type since the start. */
    <T> List<T> told(Class<T> type) {
        return told.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void forgetWhatWasTold() {
        told.clear();
    }

    /** Such as "D5-2 to RESPONSIBLE", in the order in which they went out. */
    Stream<String> sent() {
        return told(ReminderDue.class).stream().map(due -> due.row() + " to " + due.audience());
    }

    /** Such as "D5-2 at 2010-12-07T08:00:00Z", in the order in which they will go out. */
    Stream<String> waiting(Deadline deadline) {
        return reminders.of(deadline.id()).stream().filter(line -> line.sentAt() == null).map(line -> line.row() + " at " + line.at());
    }

    private void tell(Object event) {
        told.add(event);
        if (event instanceof DeadlineMoved moved) {
            reminders.plan(moved);
        } else if (event instanceof DeadlineMet met) {
            reminders.drop(met);
        } else if (event instanceof DeadlineLapsed lapsed) {
            reminders.drop(lapsed);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return UK;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the diary is kept in the UK");
    }

    private class FailingReminders extends Reminders {

        private FailingReminders(DeadlineRepository deadlines, PlainGuidanceTables tables) {
            super(rows, deadlines, tables, new WorkingDays(), Diary.this::tell, Diary.this);
        }

        @Override
        boolean send(UUID reminderId, Reminder.Sender by) {
            if (cannotGoOut.contains(reminderId)) {
                throw new IllegalStateException("cannot go out");
            }
            return super.send(reminderId, by);
        }
    }
}
