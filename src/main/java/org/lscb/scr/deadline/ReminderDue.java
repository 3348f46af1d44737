package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder or an escalation goes out, in this transaction: whoever delivers it does so by rows of the database and the engine alone.
 *
 * @param reviewId    the review; null for the annual report
 * @param subject     what inside the review it is about; null if the review as a whole
 * @param due         the date that it is about
 * @param workingDays how many working days that is ago; negative if it is still to come
 * @param row         the row of the table {@code reminders} that it rests on
 */
public record ReminderDue(UUID reminderId, UUID deadlineId, UUID reviewId, DeadlineKind kind, UUID subject, LocalDate due, int workingDays, String row,
                          Audience audience, boolean byMail, boolean byTask) {

    /** Whether the date has passed without what was due. */
    public boolean isLate() {
        return workingDays > 0;
    }
}
