package org.lscb.scr.overview;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/** One version of the overview report and its executive summary. Written once, never changed. */
@Entity
@Audited
@Table(name = "overview_version")
class OverviewVersion {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int number;
    private LocalDate writtenOn;
    private String author;
    @JdbcTypeCode(SqlTypes.JSON)
    private OverviewText text;
    @Convert(converter = EncryptedText.class)
    private String changes;

    protected OverviewVersion() { }

    /** @param changes what is different from the version before; null for the first */
    OverviewVersion(UUID reviewId, int number, LocalDate on, String author, OverviewText text, String changes) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.number = number;
        this.writtenOn = on;
        this.author = author;
        this.text = text;
        this.changes = changes;
    }

    /** 1 for the first. */
    int number() {
        return number;
    }

    LocalDate writtenOn() {
        return writtenOn;
    }

    /** User id. */
    String author() {
        return author;
    }

    OverviewText text() {
        return text;
    }

    String changes() {
        return changes;
    }
}
