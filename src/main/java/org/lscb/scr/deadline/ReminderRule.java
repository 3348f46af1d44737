package org.lscb.scr.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * One row of the table {@code reminders}.
 *
 * @param row         the row's name, such as D5-2
 * @param workingDays how many working days after the date; negative before it
 */
record ReminderRule(String row, int workingDays, Audience audience, Channel channel) {

    enum Channel {
        MAIL, TASK, BOTH;

        boolean mails() {
            return this != TASK;
        }

        boolean makesATask() {
            return this != MAIL;
        }
    }

    /** Before the working day begins; no change of the clocks falls on this time. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final ZoneId UK = ZoneId.of("Europe/London");

    static ReminderRule from(Map<String, Object> row) {
        return new ReminderRule((String) row.get("row"), (int) row.get("workingDays"), Audience.valueOf((String) row.get("audience")),
            Channel.valueOf((String) row.get("channel")));
    }

    /** When it goes out for this date. */
    Instant at(LocalDate due, WorkingDays days) {
        LocalDate day = workingDays < 0 ? days.before(due, -workingDays) : days.after(due, workingDays);
        return day.atTime(MORNING).atZone(UK).toInstant();
    }
}
