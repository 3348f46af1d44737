package org.lscb.scr.overview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.form.NotAllowedNow;

/** The one report on how all health bodies worked, alone and together; it also stands for the commissioning trust's own report. */
@Entity
@Audited
@Table(name = "health_overview")
class HealthOverview {

    enum State { WITH_AUTHOR, WITH_PANEL, RETURNED, ACCEPTED }

    /** @param author user id */
    record Written(int number, LocalDate on, String author, HealthOverviewText text) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID commissionId;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate openedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Written> versions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PanelVerdict> verdicts = new ArrayList<>();
    private LocalDate acceptedOn;

    protected HealthOverview() { }

    HealthOverview(UUID reviewId, UUID commissionId, LocalDate on) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.commissionId = commissionId;
        this.state = State.WITH_AUTHOR;
        this.openedOn = on;
    }

    void handedIn(LocalDate on, String author, HealthOverviewText text) {
        if (state != State.WITH_AUTHOR && state != State.RETURNED) {
            throw new NotAllowedNow("The health overview is not with its author.");
        }
        versions = Texts.with(versions, new Written(versions.size() + 1, on, author, text));
        state = State.WITH_PANEL;
    }

    void judged(PanelVerdict verdict) {
        if (state != State.WITH_PANEL) {
            throw new NotAllowedNow("The health overview is not before the Panel.");
        }
        verdicts = Texts.with(verdicts, verdict);
        if (verdict.kind() == PanelVerdict.Kind.ACCEPTED) {
            acceptedOn = verdict.on();
            state = State.ACCEPTED;
        } else {
            state = State.RETURNED;
        }
    }

    UUID commissionId() {
        return commissionId;
    }

    State state() {
        return state;
    }

    /** The version handed in last. */
    Optional<Written> latest() {
        return Optional.ofNullable(Texts.last(versions));
    }

    int nextNumber() {
        return versions.size() + 1;
    }

    List<PanelVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** What the Panel wants changed; null if it wants nothing. */
    String returnReasons() {
        return state == State.RETURNED ? Texts.last(verdicts).reasons() : null;
    }

    /** Day of the meeting at which the Panel accepted it; null before. */
    LocalDate acceptedOn() {
        return acceptedOn;
    }
}
