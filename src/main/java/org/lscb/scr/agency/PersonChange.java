package org.lscb.scr.agency;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/**
 * A change of one person's roles or agencies. What ends, ends when it is proposed; what is added waits for a second person. Nobody proposes
 * or confirms a change of their own, and nobody confirms what they proposed.
 */
@Entity
@Audited
@Table(name = "person_change")
class PersonChange {

    enum Kind {
        GRANT_ROLE("Give a role", true),
        END_ROLE("End a role", false),
        JOIN_AGENCY("Add an agency", true),
        PART_FROM_AGENCY("End the work for an agency", false),
        LEAVE("The person leaves", false);

        private final String title;
        private final boolean adds;

        Kind(String title, boolean adds) {
            this.title = title;
            this.adds = adds;
        }

        String title() {
            return title;
        }

        /** Whether it adds a right, and so waits for a second person. */
        boolean adds() {
            return adds;
        }

        boolean concernsRole() {
            return this == GRANT_ROLE || this == END_ROLE;
        }

        boolean concernsAgency() {
            return this == JOIN_AGENCY || this == PART_FROM_AGENCY;
        }
    }

    enum State { PROPOSED, MADE, REFUSED }

    private static final int DIGITS_OF_REFERENCE = 8;

    @Id
    private UUID id;
    @Version
    private long version;
    private String reference;
    private String person;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private StandingRole role;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String reason;
    @Enumerated(EnumType.STRING)
    private State state;
    private String proposedBy;
    private LocalDate proposedOn;
    private String decidedBy;
    private LocalDate decidedOn;
    @Convert(converter = EncryptedText.class)
    private String decision;

    protected PersonChange() { }

    /**
     * @param role   the role that is given or ends; otherwise null
     * @param agency the agency that is added or ends; otherwise null
     * @throws NotAllowedNow if somebody proposes a change of their own
     */
    PersonChange(String person, Kind kind, StandingRole role, String agency, String reason, String by, LocalDate on) {
        if (by.equals(person)) {
            throw new NotAllowedNow("Nobody changes their own roles or agencies.");
        }
        this.id = UUID.randomUUID();
        this.reference = "PEOPLE-" + id.toString().substring(0, DIGITS_OF_REFERENCE).toUpperCase(Locale.ROOT);
        this.person = person;
        this.kind = kind;
        this.role = role;
        this.agency = agency;
        this.reason = reason;
        this.state = kind.adds() ? State.PROPOSED : State.MADE;
        this.proposedBy = by;
        this.proposedOn = on;
    }

    void confirm(String by, LocalDate on, String why) {
        decide(State.MADE, by, on, why);
    }

    void refuse(String by, LocalDate on, String why) {
        decide(State.REFUSED, by, on, why);
    }

    private void decide(State outcome, String by, LocalDate on, String why) {
        if (state != State.PROPOSED) {
            throw new NotAllowedNow("This change has been decided already.");
        }
        if (mayNotDecide(by)) {
            throw new NotAllowedNow("A second person has to decide: neither who proposed the change nor whom it is about.");
        }
        state = outcome;
        decidedBy = by;
        decidedOn = on;
        decision = why;
    }

    boolean mayNotDecide(String by) {
        return by.equals(proposedBy) || by.equals(person);
    }

    UUID id() {
        return id;
    }

    /** Such as PEOPLE-1A2B3C4D; says nothing of the person. */
    String reference() {
        return reference;
    }

    /** Account of the one whom it is about. */
    String person() {
        return person;
    }

    Kind kind() {
        return kind;
    }

    StandingRole role() {
        return role;
    }

    String agency() {
        return agency;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    String decidedBy() {
        return decidedBy;
    }
}
