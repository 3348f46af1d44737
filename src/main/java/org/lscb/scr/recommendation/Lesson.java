package org.lscb.scr.recommendation;

import jakarta.persistence.Column;
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

/** What was learned: the parent of recommendations (domain 5). */
@Entity
@Audited
@Table(name = "lesson")
public class Lesson {

    @Id
    private UUID id;
    @Version
    private long version;
    @Column(nullable = false, updatable = false)
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Source source;
    @Column(updatable = false)
    private UUID subjectId;
    @Column(updatable = false)
    @Convert(converter = EncryptedText.class)
    private String paragraph;
    @Column(nullable = false, updatable = false)
    @Convert(converter = EncryptedText.class)
    private String text;
    @Column(updatable = false)
    @Convert(converter = EncryptedText.class)
    private String theme;
    @Column(nullable = false, updatable = false)
    private LocalDate recordedOn;
    @Column(nullable = false, updatable = false)
    private long position;

    /** For JPA. */
    protected Lesson() {
    }

    Lesson(UUID reviewId, Source source, UUID subjectId, String paragraph, String text, String theme, LocalDate recordedOn, long position) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.source = source;
        this.subjectId = subjectId;
        this.paragraph = paragraph;
        this.text = text;
        this.theme = theme;
        this.recordedOn = recordedOn;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public Source source() {
        return source;
    }

    /** The commission for {@link Source#IMR} and {@link Source#HEALTH_OVERVIEW}; otherwise whatever the source names, or null. */
    public UUID subjectId() {
        return subjectId;
    }

    /** Where it stands in the source document, as printed there; null if not given. */
    public String paragraph() {
        return paragraph;
    }

    public String text() {
        return text;
    }

    /** A word or two to group lessons by, such as "communication"; null if not given. */
    public String theme() {
        return theme;
    }
}
