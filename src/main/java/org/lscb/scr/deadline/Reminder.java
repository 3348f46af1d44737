package org.lscb.scr.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One reminder or escalation of one deadline, planned when the date is set. It goes out once, whoever gets to it first: the engine's timer, or
 * the {@link Reconciler} of any instance. Each is planned for one date, so a date that is moved gets reminders of its own.
 */
@Entity
@Table(name = "reminder")
class Reminder {

    /** Who made it go out. */
    enum Sender { TIMER, RECONCILER }

    @Id
    private UUID id;
    private UUID deadlineId;
    private LocalDate due;
    /** The row of the table {@code reminders}. */
    @Column(name = "rule")
    private String row;
    private int workingDays;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    private boolean byMail;
    private boolean byTask;
    @Column(name = "goes_out_at")
    private Instant at;
    private Instant sentAt;
    @Enumerated(EnumType.STRING)
    private Sender sentBy;
    private Instant droppedAt;

    protected Reminder() { }

    Reminder(UUID deadlineId, LocalDate due, ReminderRule rule, Instant at) {
        this.id = UUID.randomUUID();
        this.deadlineId = deadlineId;
        this.due = due;
        this.row = rule.row();
        this.workingDays = rule.workingDays();
        this.audience = rule.audience();
        this.byMail = rule.channel().mails();
        this.byTask = rule.channel().makesATask();
        this.at = at;
    }

    /** Not wanted for now. */
    void drop(Instant now) {
        if (sentAt == null) {
            droppedAt = now;
        }
    }

    /** The date has come back: wanted again, unless its time has passed. */
    void wantAgain(Instant now) {
        if (sentAt == null && at.isAfter(now)) {
            droppedAt = null;
        }
    }

    UUID id() {
        return id;
    }

    UUID deadlineId() {
        return deadlineId;
    }

    LocalDate due() {
        return due;
    }

    String row() {
        return row;
    }

    /** Working days after the date; negative before it. */
    int workingDays() {
        return workingDays;
    }

    Audience audience() {
        return audience;
    }

    boolean byMail() {
        return byMail;
    }

    boolean byTask() {
        return byTask;
    }

    Instant at() {
        return at;
    }

    Instant sentAt() {
        return sentAt;
    }

    boolean isWaiting() {
        return sentAt == null && droppedAt == null;
    }
}
