package org.lscb.scr.publication;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** Something published is wrong or shows too much, or something of a review got out. */
@Entity
@Audited
@Table(name = "publication_fault")
class PublicationFault {

    enum Kind {

        CORRECTION("Correction"), LEAK("Leak");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    enum State { FOUND, PREPARED, NEW_VERSION, RECORD_ONLY, CORRECTED }

    enum Decision { NEW_VERSION, RECORD_ONLY }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate foundOn;
    @Convert(converter = EncryptedText.class)
    private String description;
    @Convert(converter = EncryptedText.class)
    private String immediateAction;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PublicationItem> items = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String changes;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Redaction> redactions = new ArrayList<>();
    private LocalDate familyToldOn;
    private LocalDate decidedOn;
    @Convert(converter = EncryptedText.class)
    private String reasons;

    protected PublicationFault() { }

    PublicationFault(UUID reviewId, Kind kind, LocalDate foundOn, String description, String immediateAction) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.kind = kind;
        this.state = State.FOUND;
        this.foundOn = foundOn;
        this.description = description;
        this.immediateAction = immediateAction;
    }

    void prepare(Collection<PublicationItem> replaced, String whatChanges, List<Redaction> added, LocalDate familyTold) {
        require(State.FOUND);
        items = List.copyOf(replaced);
        changes = whatChanges;
        redactions = new ArrayList<>(added);
        familyToldOn = familyTold;
        state = State.PREPARED;
    }

    void decide(Decision decision, LocalDate on, String why) {
        require(State.PREPARED);
        state = State.valueOf(decision.name());
        decidedOn = on;
        reasons = why;
    }

    void corrected() {
        require(State.NEW_VERSION);
        state = State.CORRECTED;
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new NotAllowedNow("This has already been dealt with.");
        }
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    Kind kind() {
        return kind;
    }

    State state() {
        return state;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    String description() {
        return description;
    }

    List<PublicationItem> items() {
        return List.copyOf(items);
    }

    String changes() {
        return changes;
    }

    List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    LocalDate familyToldOn() {
        return familyToldOn;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }
}
