package org.lscb.scr.escalation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.deadline.Audience;
import org.lscb.scr.deadline.ReminderDue;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** A late date that was taken up with somebody above, and what was agreed. It is recorded once and never changed. */
@Entity
@Audited
@Table(name = "escalation")
class Escalation {

    /** With whom it was taken up. */
    enum Whom {
        AGENCY_LEAD("Agency lead"), CHIEF_OFFICER("Chief officer of the agency"), PANEL_CHAIR("Panel Chair"), OVERVIEW_AUTHOR("Overview author"),
        BUSINESS_MANAGER("Business manager"), LSCB_CHAIR("LSCB Chair"), CHILDRENS_TRUST("Children's Trust Board"), REGIONAL_CONTACT("Government Office or Department for Education"),
        OTHER("Somebody else");

        private final String title;

        Whom(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    enum Channel {
        PHONE("By telephone"), E_MAIL("By e-mail"), LETTER("By letter"), MEETING("In a meeting");

        private final String title;

        Channel(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * @param channel    how they were spoken to
     * @param agreed     what was agreed
     * @param expectedOn when it is expected now; null if nobody could say
     */
    record Outcome(List<Whom> spokenTo, LocalDate spokenOn, Channel channel, String agreed, LocalDate expectedOn) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID deadlineId;
    private UUID reminderId;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    private LocalDate due;
    private LocalDate raisedOn;
    private LocalDate endedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Whom> spokenTo = List.of();
    private LocalDate spokenOn;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    @Convert(converter = EncryptedText.class)
    private String agreed;
    private LocalDate expectedOn;
    private String recordedBy;

    protected Escalation() { }

    Escalation(ReminderDue reminder, LocalDate on) {
        this.id = UUID.randomUUID();
        this.reviewId = reminder.reviewId();
        this.deadlineId = reminder.deadlineId();
        this.reminderId = reminder.reminderId();
        this.audience = reminder.audience();
        this.due = reminder.due();
        this.raisedOn = on;
    }

    void record(Outcome outcome, String by, LocalDate on) {
        if (endedOn != null) {
            throw new NotAllowedNow("This has been taken up and recorded already.");
        }
        spokenTo = List.copyOf(outcome.spokenTo());
        spokenOn = outcome.spokenOn();
        channel = outcome.channel();
        agreed = outcome.agreed();
        expectedOn = outcome.expectedOn();
        recordedBy = by;
        endedOn = on;
    }

    /** What was late has come, or is not wanted any more, before anybody took it up. */
    void end(LocalDate on) {
        if (endedOn == null) {
            endedOn = on;
        }
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    UUID deadlineId() {
        return deadlineId;
    }

    /** To whom the lateness climbed. */
    Audience audience() {
        return audience;
    }

    /** The date that was missed. */
    LocalDate due() {
        return due;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    /** When it was recorded, or had settled itself; null while it is open. */
    LocalDate endedOn() {
        return endedOn;
    }

    boolean isRecorded() {
        return recordedBy != null;
    }

    List<Whom> spokenTo() {
        return spokenTo;
    }

    LocalDate spokenOn() {
        return spokenOn;
    }

    Channel channel() {
        return channel;
    }

    String agreed() {
        return agreed;
    }

    LocalDate expectedOn() {
        return expectedOn;
    }

    String recordedBy() {
        return recordedBy;
    }
}
