package org.lscb.scr.scoping;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** That no independent author was free on a day, a known cause of delay (domain.md S5). Lateness is recorded, never hidden. */
@Entity
@Audited
@Table(name = "author_sought")
class AuthorSought {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private LocalDate recordedOn;
    @Convert(converter = EncryptedText.class)
    private String reason;

    protected AuthorSought() { }

    AuthorSought(UUID reviewId, LocalDate recordedOn, String reason) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.recordedOn = recordedOn;
        this.reason = reason;
    }

    LocalDate recordedOn() {
        return recordedOn;
    }

    String reason() {
        return reason;
    }
}
