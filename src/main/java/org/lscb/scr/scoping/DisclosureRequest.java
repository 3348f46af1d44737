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
import org.lscb.scr.form.NotAllowedNow;

/** Somebody outside asks for material of a review, and the legal adviser decides (domain.md section 5). */
@Entity
@Audited
@Table(name = "disclosure_request")
class DisclosureRequest {

    /** On what it rests. */
    enum Basis {
        COURT("Order or request of a court"),
        FOI("Freedom of information"),
        CPS("Crown Prosecution Service");

        private final String title;

        Basis(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    enum Decision { DISCLOSED, PARTLY_DISCLOSED, REFUSED }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Convert(converter = EncryptedText.class)
    private String requestedBy;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    @Convert(converter = EncryptedText.class)
    private String material;
    private LocalDate receivedOn;
    @Enumerated(EnumType.STRING)
    private Decision decision;
    @Convert(converter = EncryptedText.class)
    private String reasons;
    private String decidedBy;
    private LocalDate decidedOn;

    protected DisclosureRequest() { }

    DisclosureRequest(UUID reviewId, String requestedBy, Basis basis, String material, LocalDate receivedOn) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.requestedBy = requestedBy;
        this.basis = basis;
        this.material = material;
        this.receivedOn = receivedOn;
    }

    void decide(Decision what, String why, String by, LocalDate on) {
        if (decision != null) {
            throw new NotAllowedNow("This request has already been decided.");
        }
        decision = what;
        reasons = why;
        decidedBy = by;
        decidedOn = on;
    }

    UUID id() {
        return id;
    }

    String requestedBy() {
        return requestedBy;
    }

    Basis basis() {
        return basis;
    }

    String material() {
        return material;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    /** Null while it waits. */
    Decision decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
