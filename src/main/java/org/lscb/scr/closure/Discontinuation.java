package org.lscb.scr.closure;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** A proposal to end a review before its report, and what the Chair decided. */
@Entity
@Audited
@Table(name = "discontinuation")
class Discontinuation {

    enum Outcome { PROPOSED, DISCONTINUED, CONTINUED }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private String proposedBy;
    private LocalDate proposedOn;
    @Convert(converter = EncryptedText.class)
    private String reasons;
    @Convert(converter = EncryptedText.class)
    private String lessons;
    private String decidedBy;
    private LocalDate decidedOn;
    @Convert(converter = EncryptedText.class)
    private String decisionReasons;

    protected Discontinuation() { }

    /** @param lessons what has been learned so far, and what becomes of it */
    Discontinuation(UUID reviewId, String proposedBy, LocalDate proposedOn, String reasons, String lessons) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.outcome = Outcome.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedOn = proposedOn;
        this.reasons = reasons;
        this.lessons = lessons;
    }

    void decide(Outcome decision, LocalDate on, String by, String why) {
        if (outcome != Outcome.PROPOSED) {
            throw new NotAllowedNow("This proposal has been decided already.");
        }
        outcome = decision;
        decidedOn = on;
        decidedBy = by;
        decisionReasons = why;
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    Outcome outcome() {
        return outcome;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    String reasons() {
        return reasons;
    }

    String lessons() {
        return lessons;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
