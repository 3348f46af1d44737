package org.lscb.scr.identity;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.lscb.scr.encryption.EncryptedText;

/** One look at the names behind a review's pseudonyms: whose, when and why. Never changes. */
@Entity
@Table(name = "identity_reading")
class IdentityReading {

    @Id
    private UUID id;
    private UUID reviewId;
    private String readBy;
    private Instant readAt;
    @Convert(converter = EncryptedText.class)
    private String reason;

    protected IdentityReading() { }

    IdentityReading(UUID reviewId, String readBy, Instant readAt, String reason) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.readBy = readBy;
        this.readAt = readAt;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    String readBy() {
        return readBy;
    }

    String reason() {
        return reason;
    }
}
