package org.lscb.scr.agency;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/**
 * One person in one role on one review, from a day on. It is ended, never removed, so that the record shows who held the role when,
 * what they declared, and why the Chair allowed it in spite of a warning.
 */
@Entity
@Audited
@Table(name = "appointment")
public class Appointment {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private CaseRole role;
    private String userId;
    private String agency;
    private UUID subject;
    private LocalDate appointedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Declaration declaration;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String allowedBecause;
    private String allowedBy;
    private LocalDate allowedOn;
    private LocalDate endedOn;
    @Convert(converter = EncryptedText.class)
    private String endReason;

    protected Appointment() { }

    Appointment(UUID reviewId, CaseRole role, String userId, String agency, UUID subject, LocalDate on) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.role = role;
        this.userId = userId;
        this.agency = agency;
        this.subject = subject;
        this.appointedOn = on;
    }

    /** What is now known of the person's independence. A reason given before stands only while the warnings are the same. */
    void declared(Declaration now, List<Finding> found) {
        if (!found.equals(findings)) {
            allowedBecause = null;
            allowedBy = null;
            allowedOn = null;
        }
        declaration = now;
        findings = new ArrayList<>(found);
    }

    void allowed(String because, String by, LocalDate on) {
        if (warnings().isEmpty()) {
            throw new IllegalArgumentException("there is no warning to allow");
        }
        allowedBecause = because;
        allowedBy = by;
        allowedOn = on;
    }

    void end(LocalDate on, String reason) {
        if (!isCurrent()) {
            throw new NotAllowedNow("This appointment has already ended.");
        }
        endedOn = on;
        endReason = reason;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public CaseRole role() {
        return role;
    }

    public String userId() {
        return userId;
    }

    /** The agency for which the person holds the role; null where the role is the review's own. */
    public String agency() {
        return agency;
    }

    /** What inside the review the role is about, such as a commission; null for the review itself. */
    public UUID subject() {
        return subject;
    }

    public LocalDate appointedOn() {
        return appointedOn;
    }

    public Declaration declaration() {
        return declaration;
    }

    /** The rules of independence that the person did not keep when last asked. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public List<Finding> warnings() {
        return findings.stream().filter(Finding::warns).toList();
    }

    /** Whether the Chair still has to say why the person may hold the role in spite of a warning. */
    public boolean awaitsReason() {
        return allowedBecause == null && !warnings().isEmpty();
    }

    /** Why the Chair allows the appointment in spite of its warnings; null if there was no need, or no answer yet. */
    public String allowedBecause() {
        return allowedBecause;
    }

    /** Account of the Chair who allowed it; null like the reason. */
    public String allowedBy() {
        return allowedBy;
    }

    public boolean isCurrent() {
        return endedOn == null;
    }

    /** Null while the person holds the role. */
    public LocalDate endedOn() {
        return endedOn;
    }

    public String endReason() {
        return endReason;
    }
}
