package org.lscb.scr.scoping;

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

/** That an agency was asked for a product by a date, as the commission letter says. What becomes of it is the commission's own story. */
@Entity
@Audited
@Table(name = "commission_request")
public class CommissionRequest {

    @Id
    private UUID id;
    @Version
    private long rowVersion;
    private UUID reviewId;
    private String agency;
    @Enumerated(EnumType.STRING)
    private Product product;
    @Convert(converter = EncryptedText.class)
    private String unit;
    private LocalDate chronologyDue;
    private LocalDate due;
    @Convert(converter = EncryptedText.class)
    private String datesBecause;
    private LocalDate sentOn;
    private int torVersion;

    protected CommissionRequest() { }

    CommissionRequest(UUID reviewId, AgencyAsked asked, LocalDate chronologyDue, LocalDate due, String datesBecause, LocalDate sentOn,
                      int torVersion) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.agency = asked.agency();
        this.product = asked.product();
        this.unit = asked.unit();
        this.chronologyDue = chronologyDue;
        this.due = due;
        this.datesBecause = datesBecause;
        this.sentOn = sentOn;
        this.torVersion = torVersion;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** Id of the agency asked. */
    public String agency() {
        return agency;
    }

    public Product product() {
        return product;
    }

    /** The part of the agency that is asked, such as community services; null for the whole. */
    public String unit() {
        return unit;
    }

    /** When the chronology is due; null where none is asked for. */
    public LocalDate chronologyDue() {
        return chronologyDue;
    }

    /** When the product is due; for a chronology alone the same day as {@link #chronologyDue}. */
    public LocalDate due() {
        return due;
    }

    /** Why the dates are not those of the table (D4, D5, D6); null if they are. */
    public String datesBecause() {
        return datesBecause;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    /** Number of the version of the terms of reference that asks for it. */
    public int torVersion() {
        return torVersion;
    }

    AgencyAsked asked() {
        return new AgencyAsked(agency, product, unit);
    }
}
