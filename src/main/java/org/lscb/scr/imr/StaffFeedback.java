package org.lscb.scr.imr;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** That staff of an agency were told what its report says, before the overview is finished (domain 4, S6 and S13). */
@Entity
@Audited
@Table(name = "staff_feedback")
public class StaffFeedback {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID commissionId;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String staff;
    private LocalDate givenOn;
    @Convert(converter = EncryptedText.class)
    private String givenBy;
    @Convert(converter = EncryptedText.class)
    private String note;

    protected StaffFeedback() { }

    StaffFeedback(Commission commission, String staff, LocalDate givenOn, String givenBy, String note) {
        this.id = UUID.randomUUID();
        this.reviewId = commission.reviewId();
        this.commissionId = commission.id();
        this.agency = commission.agency();
        this.staff = staff;
        this.givenOn = givenOn;
        this.givenBy = givenBy;
        this.note = note;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public UUID commissionId() {
        return commissionId;
    }

    /** Id of the agency. */
    public String agency() {
        return agency;
    }

    /** Who was told, by job title or team. */
    public String staff() {
        return staff;
    }

    public LocalDate givenOn() {
        return givenOn;
    }

    /** By whom, by job title. */
    public String givenBy() {
        return givenBy;
    }

    /** What came up; null if nothing was noted. */
    public String note() {
        return note;
    }
}
