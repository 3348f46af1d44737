package org.lscb.scr.referral;

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
import org.lscb.scr.review.Incident;

/** What one agency did when it heard of the case: secured its records, then told the sub-group in brief what it knew (domain.md S1, S2). */
@Entity
@Audited
@Table(name = "agency_return")
class AgencyReturn {

    enum Contact { CHILD, FAMILY, NOBODY }

    /**
     * Records that were secured.
     *
     * @param logReference entry in the agency's own log
     */
    record SecuredRecords(String what, boolean copied, boolean sealed, String logReference) { }

    /**
     * What the agency knew in brief.
     *
     * @param from first contact, or null
     * @param to   last contact, or null
     */
    record Brief(Contact contact, LocalDate from, LocalDate to, String summary, Incident.Concern concern, String concernText, String by) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int consideration;
    private String agency;
    private LocalDate securedOn;
    @Convert(converter = EncryptedText.class)
    private String securedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SecuredRecords> records = new ArrayList<>();
    private LocalDate returnedOn;
    @Enumerated(EnumType.STRING)
    private Contact contact;
    private LocalDate contactFrom;
    private LocalDate contactTo;
    @Convert(converter = EncryptedText.class)
    private String summary;
    @Enumerated(EnumType.STRING)
    private Incident.Concern concern;
    @Convert(converter = EncryptedText.class)
    private String concernText;
    @Convert(converter = EncryptedText.class)
    private String returnedBy;

    protected AgencyReturn() { }

    /** @param records empty if the agency searched and holds none */
    AgencyReturn(UUID reviewId, int consideration, String agency, LocalDate securedOn, String securedBy, List<SecuredRecords> records) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.consideration = consideration;
        this.agency = agency;
        this.securedOn = securedOn;
        this.securedBy = securedBy;
        this.records = new ArrayList<>(records);
    }

    void returned(Brief brief, LocalDate on) {
        returnedOn = on;
        contact = brief.contact();
        contactFrom = brief.from();
        contactTo = brief.to();
        summary = brief.summary();
        concern = brief.concern();
        concernText = brief.concernText();
        returnedBy = brief.by();
    }

    UUID id() {
        return id;
    }

    int consideration() {
        return consideration;
    }

    String agency() {
        return agency;
    }

    LocalDate securedOn() {
        return securedOn;
    }

    boolean holdsRecords() {
        return !records.isEmpty();
    }

    List<SecuredRecords> records() {
        return List.copyOf(records);
    }

    /** Null until the information is there. */
    LocalDate returnedOn() {
        return returnedOn;
    }

    Contact contact() {
        return contact;
    }

    LocalDate contactFrom() {
        return contactFrom;
    }

    LocalDate contactTo() {
        return contactTo;
    }

    String summary() {
        return summary;
    }

    Incident.Concern concern() {
        return concern;
    }

    String concernText() {
        return concernText;
    }
}
