package org.lscb.scr.closure;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** What the child death overview panel concluded; with it the link between the two processes is closed (domain.md S14). */
@Entity
@Audited
@Table(name = "cdop_conclusion")
class CdopConclusion {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private LocalDate concludedOn;
    private LocalDate inquestEndedOn;
    @Convert(converter = EncryptedText.class)
    private String conclusion;

    protected CdopConclusion() { }

    CdopConclusion(UUID reviewId, LocalDate concludedOn, LocalDate inquestEndedOn, String conclusion) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.concludedOn = concludedOn;
        this.inquestEndedOn = inquestEndedOn;
        this.conclusion = conclusion;
    }

    LocalDate concludedOn() {
        return concludedOn;
    }

    LocalDate inquestEndedOn() {
        return inquestEndedOn;
    }
}
