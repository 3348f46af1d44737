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

/** One interview, one contact with the family, or publication has to wait, for a reason and until somebody looks again (domain.md S4). */
@Entity
@Audited
@Table(name = "block")
public class Block {

    /** What it rests on. */
    public enum Basis {
        COURT_ORDER("Order of a court"),
        TRIAL("Criminal trial"),
        INQUEST("Inquest"),
        FAMILY_CASE("Family case"),
        INVESTIGATION("Investigation"),
        OTHER("Other");

        private final String title;

        Basis(String title) {
            this.title = title;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private BlockKind kind;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    @Convert(converter = EncryptedText.class)
    private String what;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String reason;
    private String owner;
    private LocalDate addedOn;
    private LocalDate reviewOn;
    private LocalDate liftedOn;
    @Convert(converter = EncryptedText.class)
    private String liftedBecause;
    private String liftedBy;

    protected Block() { }

    Block(UUID reviewId, WantedBlock wanted, LocalDate on) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.kind = wanted.kind();
        this.basis = wanted.basis();
        this.what = wanted.what();
        this.agency = wanted.agency();
        this.reason = wanted.reason();
        this.owner = wanted.owner();
        this.addedOn = on;
        this.reviewOn = wanted.reviewOn();
    }

    void lift(LocalDate on, String because, String by) {
        if (!isActive()) {
            throw new NotAllowedNow("This block has already been lifted.");
        }
        if (on.isBefore(addedOn)) {
            throw new NotAllowedNow("A block cannot be lifted before it was added.");
        }
        liftedOn = on;
        liftedBecause = because;
        liftedBy = by;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public BlockKind kind() {
        return kind;
    }

    public Basis basis() {
        return basis;
    }

    /** Who or what must wait, by role or pseudonym: "Staff nurse 2", "Partner of the mother". Never a real name. */
    public String what() {
        return what;
    }

    /** Id of the agency whose staff it concerns; null if it concerns none in particular. */
    public String agency() {
        return agency;
    }

    public String reason() {
        return reason;
    }

    /** Account of who looks after it. */
    public String owner() {
        return owner;
    }

    public LocalDate addedOn() {
        return addedOn;
    }

    /** When somebody looks whether it is still needed. */
    public LocalDate reviewOn() {
        return reviewOn;
    }

    public boolean isActive() {
        return liftedOn == null;
    }

    /** Null while it stands. */
    public LocalDate liftedOn() {
        return liftedOn;
    }

    public String liftedBecause() {
        return liftedBecause;
    }
}
