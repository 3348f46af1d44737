package org.lscb.scr.feedback;

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

/** Feedback that was given once, or the reason why somebody had none. */
@Entity
@Audited
@Table(name = "feedback_entry")
class FeedbackEntry {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String toWhom;
    private LocalDate givenOn;
    @Convert(converter = EncryptedText.class)
    private String givenBy;
    private Boolean inPerson;
    private Integer people;
    @Convert(converter = EncryptedText.class)
    private String notes;
    @Convert(converter = EncryptedText.class)
    private String notGiven;

    protected FeedbackEntry() { }

    private FeedbackEntry(UUID reviewId, Audience audience, String agency) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.audience = audience;
        this.agency = agency;
    }

    /** @param toWhom pseudonym or relationship; @param by job title */
    static FeedbackEntry toFamily(UUID reviewId, String toWhom, LocalDate on, String by, boolean inPerson, String views) {
        FeedbackEntry entry = new FeedbackEntry(reviewId, Audience.FAMILY, null);
        entry.toWhom = toWhom;
        entry.givenOn = on;
        entry.givenBy = by;
        entry.inPerson = inPerson;
        entry.notes = views;
        return entry;
    }

    /** @param toWhom team or job titles; @param by job title; @param people how many, or null if nobody counted */
    static FeedbackEntry toStaff(UUID reviewId, String agency, String toWhom, LocalDate on, String by, Integer people, String points) {
        FeedbackEntry entry = new FeedbackEntry(reviewId, Audience.STAFF, agency);
        entry.toWhom = toWhom;
        entry.givenOn = on;
        entry.givenBy = by;
        entry.people = people;
        entry.notes = points;
        return entry;
    }

    /** @param agency whose staff, or null for the family */
    static FeedbackEntry notGiven(UUID reviewId, Audience audience, String agency, String toWhomAndWhy) {
        FeedbackEntry entry = new FeedbackEntry(reviewId, audience, agency);
        entry.notGiven = toWhomAndWhy;
        return entry;
    }

    Audience audience() {
        return audience;
    }

    String agency() {
        return agency;
    }

    /** Null where nobody could be told. */
    LocalDate givenOn() {
        return givenOn;
    }

    Boolean inPerson() {
        return inPerson;
    }

}
