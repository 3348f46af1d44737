package org.lscb.scr.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.form.UploadedFile;

/**
 * One file, as it was uploaded. First it belongs to nobody but the person who uploaded it; when the form that holds it is completed, it is
 * filed as the next version of its series (review, kind, agency, subject). Filed content never changes.
 */
@Entity
@Audited
@Table(name = "document")
public class StoredDocument {

    @Id
    private UUID id;
    @Version
    private long rowVersion;
    @Convert(converter = EncryptedText.class)
    @Column(updatable = false)
    private String name;
    private String mediaType;
    private long size;
    @Convert(converter = EncryptedText.class)
    @Column(updatable = false)          // or each change of the row would bring a new cipher of it
    private String sha256;
    /** Encrypted, as the database holds it. */
    @Column(updatable = false)
    private String contentKey;
    private String uploadedBy;
    private Instant uploadedAt;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;
    private String agency;
    private UUID subject;
    private Integer versionNumber;
    private Instant frozenAt;
    private Instant supersededAt;
    private boolean legalHold;

    protected StoredDocument() { }

    StoredDocument(UUID id, String name, String mediaType, long size, String sha256, String contentKey, String uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.contentKey = contentKey;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    void file(UUID review, DocumentKind as, String ofAgency, UUID about, int number) {
        if (isFiled()) {
            throw new NotAllowedNow("This file already belongs to a review.");
        }
        reviewId = review;
        kind = as;
        agency = ofAgency;
        subject = about;
        versionNumber = number;
    }

    void freeze(Instant at) {
        if (frozenAt == null) {
            frozenAt = at;
        }
    }

    void supersede(Instant at) {
        if (supersededAt == null) {
            supersededAt = at;
        }
    }

    /** @return whether that changed anything */
    boolean hold(boolean on) {
        boolean changed = legalHold != on;
        legalHold = on;
        return changed;
    }

    public UUID id() {
        return id;
    }

    /** Whether a court or the Crown Prosecution Service has stopped its use for all but a few (domain.md 3.3). */
    public boolean isOnLegalHold() {
        return legalHold;
    }

    /** The file's name as the person knows it. */
    public String name() {
        return name;
    }

    /** As it stands in the answers of forms. */
    UploadedFile asUploaded() {
        return new UploadedFile(id, name, size);
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Of the content, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    String contentKey() {
        return contentKey;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isFiled() {
        return kind != null;
    }

    /** Null until filed, and for what belongs to no single review, such as an annual report. */
    public UUID reviewId() {
        return reviewId;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** The agency whose product it is, or null. */
    public String agency() {
        return agency;
    }

    /** What it belongs to inside the review, such as a commission, or null. */
    public UUID subject() {
        return subject;
    }

    /** 1 for the first of its series; null until filed. */
    public Integer versionNumber() {
        return versionNumber;
    }

    /** When the LSCB approved it and it was frozen. */
    public Optional<Instant> frozenAt() {
        return Optional.ofNullable(frozenAt);
    }

    /** When a later version replaced it after publication or freezing. */
    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }
}
