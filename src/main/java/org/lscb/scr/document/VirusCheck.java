package org.lscb.scr.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * The virus check of a document that came in while the scanner could not be asked. A document without one was found clean when it came in, or
 * came in where there is no scanner.
 */
@Entity
@Audited
@Table(name = "virus_check")
class VirusCheck {

    enum State {
        /** Nobody but the one who uploaded it may see more of the document than its name. */
        WAITING,
        CLEAN,
        /** Infected, or larger than the scanner takes: sealed for good. */
        HELD_BACK
    }

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    @Id
    private UUID documentId;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant settledAt;
    @NotAudited
    private int tries;
    @NotAudited
    private Instant nextTryAt;

    protected VirusCheck() { }

    VirusCheck(UUID documentId, Instant at) {
        this.documentId = documentId;
        this.state = State.WAITING;
        postpone(at);
    }

    /** The scanner gave no answer: it is asked again after twice the time. */
    void postpone(Instant at) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        nextTryAt = at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        tries++;
    }

    void settle(boolean clean, Instant at) {
        state = clean ? State.CLEAN : State.HELD_BACK;
        settledAt = at;
        nextTryAt = null;
    }

    UUID documentId() {
        return documentId;
    }

    State state() {
        return state;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }
}
