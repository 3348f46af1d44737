package org.lscb.scr.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that one person is told, without a word of the case: what about, which reference, which date. */
@Entity
@Table(name = "notice")
public class UserNotice {

    @Id
    private UUID id;
    private String userId;
    @Enumerated(EnumType.STRING)
    private Topic topic;
    private UUID reviewId;
    private String reference;
    private String subject;
    private LocalDate due;
    private Integer workingDays;
    private Instant madeAt;
    private Instant readAt;

    protected UserNotice() { }

    UserNotice(String userId, Topic topic, UUID reviewId, String reference, String subject, LocalDate due, Integer workingDays, Instant madeAt) {
        this.id = UUID.randomUUID();
        this.userId = userId;
        this.topic = topic;
        this.reviewId = reviewId;
        this.reference = reference;
        this.subject = subject;
        this.due = due;
        this.workingDays = workingDays;
        this.madeAt = madeAt;
    }

    void read(Instant at) {
        readAt = readAt == null ? at : readAt;
    }

    public UUID id() {
        return id;
    }

    /** The account that is told. */
    public String userId() {
        return userId;
    }

    public Topic topic() {
        return topic;
    }

    /** The review; null if it is about none. */
    public UUID reviewId() {
        return reviewId;
    }

    /** The review's reference, or a name of what is about no review. */
    public String reference() {
        return reference;
    }

    /** What is due, in words of the service's own. */
    public String subject() {
        return subject;
    }

    /** The date that it is about, or null. */
    public LocalDate due() {
        return due;
    }

    /** Working days after that date, negative before it, when the notice was made; null without a date. */
    public Integer workingDays() {
        return workingDays;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Null until the person has seen it. */
    public Instant readAt() {
        return readAt;
    }
}
