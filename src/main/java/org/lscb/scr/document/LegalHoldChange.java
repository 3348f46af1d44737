package org.lscb.scr.document;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** A document was put under legal hold, or the hold was lifted: when, by whom and why. Never changed. */
@Entity
@Audited
@Table(name = "legal_hold_change")
class LegalHoldChange {

    @Id
    private UUID id;
    private UUID reviewId;
    private UUID documentId;
    private boolean held;
    private LocalDate changedOn;
    private String changedBy;
    @Convert(converter = EncryptedText.class)
    private String reason;

    protected LegalHoldChange() { }

    LegalHoldChange(StoredDocument document, boolean held, LocalDate changedOn, String changedBy, String reason) {
        this.id = UUID.randomUUID();
        this.reviewId = document.reviewId();
        this.documentId = document.id();
        this.held = held;
        this.changedOn = changedOn;
        this.changedBy = changedBy;
        this.reason = reason;
    }
}
