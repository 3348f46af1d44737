package org.lscb.scr.evaluation;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
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

/** A meeting with Ofsted about provisional grades: asked for, then held or not. */
@Entity
@Audited
@Table(name = "ofsted_meeting")
class OfstedMeeting {

    /** @param document key of the document whose grade Ofsted changed */
    record Correction(String document, Grade from, Grade to) { }

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Evaluation evaluation;
    private LocalDate askedOn;
    private Boolean held;
    private LocalDate heldOn;
    @Convert(converter = EncryptedText.class)
    private String present;
    @Convert(converter = EncryptedText.class)
    private String outcome;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Grade correctedOverall;

    protected OfstedMeeting() { }

    OfstedMeeting(Evaluation evaluation, LocalDate askedOn) {
        this.id = UUID.randomUUID();
        this.evaluation = evaluation;
        this.askedOn = askedOn;
    }

    void held(LocalDate asked, LocalDate on, String whoWasPresent, String whatCameOfIt, List<Correction> corrected, Grade overall) {
        requireOpen();
        askedOn = asked;
        held = true;
        heldOn = on;
        present = whoWasPresent;
        outcome = whatCameOfIt;
        corrections = new ArrayList<>(corrected);
        correctedOverall = overall;
    }

    void notHeld(LocalDate asked, String why) {
        requireOpen();
        askedOn = asked;
        held = false;
        outcome = why;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new NotAllowedNow("This meeting has already been recorded.");
        }
    }

    /** Asked for, and not yet known whether it was held. */
    boolean isOpen() {
        return held == null;
    }

    LocalDate askedOn() {
        return askedOn;
    }

    /** Null while open or if it was not held. */
    LocalDate heldOn() {
        return heldOn;
    }

    List<Correction> corrections() {
        return List.copyOf(corrections);
    }
}
