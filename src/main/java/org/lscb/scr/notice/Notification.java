package org.lscb.scr.notice;

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

/** The record that somebody outside was told (domain.md section 5, Notification). It is written once and never changed. */
@Entity
@Audited
@Table(name = "notification")
public class Notification {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private Recipient recipient;
    private String agency;
    private String type;
    private LocalDate sentOn;
    @Convert(converter = EncryptedText.class)
    private String channel;
    @Convert(converter = EncryptedText.class)
    private String reference;

    protected Notification() { }

    Notification(UUID reviewId, Recipient recipient, String agency, String type, LocalDate sentOn, String channel, String reference) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.recipient = recipient;
        this.agency = agency;
        this.type = type;
        this.sentOn = sentOn;
        this.channel = channel;
        this.reference = reference;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public Recipient recipient() {
        return recipient;
    }

    /** Which agency, where the recipient is one; null otherwise. */
    public String agency() {
        return agency;
    }

    /** What it was about, as a short code such as {@code DECISION}. */
    public String type() {
        return type;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    /** Letter, e-mail, telephone. */
    public String channel() {
        return channel;
    }

    /** The recipient's or our own file reference, or null. */
    public String reference() {
        return reference;
    }
}
