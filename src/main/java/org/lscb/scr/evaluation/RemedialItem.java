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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** One piece of remedial work, tied to the criticism that it answers. */
@Entity
@Audited
@Table(name = "remedial_item")
class RemedialItem {

    enum State {

        PLANNED("Planned"), DONE("Done"), NOT_POSSIBLE("Not possible");

        private final String title;

        State(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Reconsideration reconsideration;
    private int round;
    private int position;
    @Enumerated(EnumType.STRING)
    private RemedialKind kind;
    @Convert(converter = EncryptedText.class)
    private String criticism;
    @Convert(converter = EncryptedText.class)
    private String what;
    private String agency;
    private String person;
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate doneOn;
    private LocalDate acceptedOn;
    @Convert(converter = EncryptedText.class)
    private String doneBy;
    @Convert(converter = EncryptedText.class)
    private String account;

    protected RemedialItem() { }

    RemedialItem(Reconsideration reconsideration, int round, int position, PlannedItem plan) {
        this.id = UUID.randomUUID();
        this.reconsideration = reconsideration;
        this.round = round;
        this.position = position;
        this.kind = plan.kind();
        this.criticism = plan.criticism();
        this.what = plan.what();
        this.agency = plan.agency();
        this.person = plan.person();
        this.due = plan.due();
        this.state = State.PLANNED;
    }

    void done(LocalDate on, LocalDate accepted, String by, String whatWasDone) {
        requirePlanned();
        state = State.DONE;
        doneOn = on;
        acceptedOn = accepted;
        doneBy = by;
        account = whatWasDone;
    }

    void notPossible(LocalDate on, String why) {
        requirePlanned();
        state = State.NOT_POSSIBLE;
        doneOn = on;
        account = why;
    }

    private void requirePlanned() {
        if (state != State.PLANNED) {
            throw new NotAllowedNow("This item has already been completed.");
        }
    }

    UUID id() {
        return id;
    }

    int round() {
        return round;
    }

    int position() {
        return position;
    }

    RemedialKind kind() {
        return kind;
    }

    String criticism() {
        return criticism;
    }

    String what() {
        return what;
    }

    Optional<String> agency() {
        return Optional.ofNullable(agency);
    }

    /** Account of the person who does it. */
    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    LocalDate due() {
        return due;
    }

    State state() {
        return state;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    LocalDate acceptedOn() {
        return acceptedOn;
    }

    String account() {
        return account;
    }
}
