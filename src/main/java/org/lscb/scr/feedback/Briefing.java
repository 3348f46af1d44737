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

/** A way in which the lessons of a review reach those who work with children: planned, then held or not. */
@Entity
@Audited
@Table(name = "briefing")
class Briefing {

    enum Kind { BRIEFING, TRAINING, NEWSLETTER, OTHER }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int position;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Convert(converter = EncryptedText.class)
    private String audience;
    @Convert(converter = EncryptedText.class)
    private String lessons;
    private LocalDate plannedOn;
    @Convert(converter = EncryptedText.class)
    private String lead;
    private LocalDate heldOn;
    @Convert(converter = EncryptedText.class)
    private String heldBy;
    private Integer attended;
    @Convert(converter = EncryptedText.class)
    private String notHeld;

    protected Briefing() { }

    Briefing(UUID reviewId, int position, Kind kind, String audience, String lessons) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.position = position;
        this.kind = kind;
        this.audience = audience;
        this.lessons = lessons;
    }

    void planned(LocalDate on, String by) {
        plannedOn = on;
        lead = by;
    }

    void held(LocalDate on, String by, Integer people) {
        heldOn = on;
        heldBy = by;
        attended = people;
    }

    void notHeld(String why) {
        notHeld = why;
    }

    boolean is(Kind ofKind, String forWhom) {
        return kind == ofKind && audience.equals(forWhom);
    }

    /** Neither held nor given up. */
    boolean isOpen() {
        return heldOn == null && notHeld == null;
    }

    Kind kind() {
        return kind;
    }

    String audience() {
        return audience;
    }

    String lessons() {
        return lessons;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    String lead() {
        return lead;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Integer attended() {
        return attended;
    }
}
