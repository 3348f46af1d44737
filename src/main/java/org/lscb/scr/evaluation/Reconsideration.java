package org.lscb.scr.evaluation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.recommendation.ProposedAction;

/**
 * The re-look at a review that Ofsted found inadequate, under an independent chair. It goes round again if Ofsted finds the faults not
 * addressed. It undoes neither the LSCB's approval nor any action, and the first grade stays (domain.md S10 and rule 8).
 */
@Entity
@Audited
@Table(name = "reconsideration")
public class Reconsideration {

    /** How far the reconsideration has come. */
    public enum State { OPENED, PLANNED, WORK_DONE, APPROVED, SUBMITTED, ADDRESSED, NOT_ADDRESSED, NOT_REQUIRED }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate openedOn;
    private boolean early;
    private LocalDate finalLetterOn;
    private LocalDate endedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReconsiderationRound> rounds = new ArrayList<>();
    @OneToMany(mappedBy = "reconsideration", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("position")
    private Set<RemedialItem> items = new LinkedHashSet<>();

    protected Reconsideration() { }

    /** Remedial work that begins while the grades are provisional. */
    static Reconsideration early(UUID reviewId, LocalDate on) {
        Reconsideration reconsideration = new Reconsideration(reviewId, on);
        reconsideration.early = true;
        return reconsideration;
    }

    static Reconsideration afterFinalLetter(UUID reviewId, LocalDate finalLetter) {
        Reconsideration reconsideration = new Reconsideration(reviewId, finalLetter);
        reconsideration.finalLetterOn = finalLetter;
        return reconsideration;
    }

    private Reconsideration(UUID reviewId, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.openedOn = openedOn;
        this.state = State.OPENED;
    }

    void finalLetter(LocalDate on) {
        finalLetterOn = on;
    }

    void plan(LocalDate meeting, String chair, List<PlannedItem> work) {
        require("There is nothing to plan now.", State.OPENED, State.PLANNED, State.NOT_ADDRESSED);
        boolean newRound = rounds.isEmpty() || state == State.NOT_ADDRESSED;
        if (newRound) {
            List<ReconsiderationRound> more = new ArrayList<>(rounds);
            more.add(ReconsiderationRound.planned(meeting, chair));
            rounds = more;
        } else {
            change(round -> round.plannedAgain(meeting, chair));
        }
        work.forEach(item -> items.add(new RemedialItem(this, rounds.size(), items.size() + 1, item)));
        state = State.PLANNED;
    }

    void workDone() {
        require("There is no remedial work under way.", State.PLANNED);
        state = State.WORK_DONE;
    }

    void referBack(String why) {
        require("There is nothing to approve now.", State.WORK_DONE);
        change(round -> round.referredBack(why));
        state = State.PLANNED;
    }

    void approve(LocalDate on, List<UUID> recommendations, List<ProposedAction> actions) {
        require("There is nothing to approve now.", State.WORK_DONE);
        change(round -> round.approved(on, recommendations, actions));
        state = State.APPROVED;
    }

    void submit(LocalDate on) {
        require("The reconsideration has not been approved.", State.APPROVED);
        change(round -> round.submitted(on));
        state = State.SUBMITTED;
    }

    /** @param regraded a new overall grade, if Ofsted gives one, or null; it does not replace the first */
    void reassess(LocalDate on, Reassessment result, String comments, Grade regraded, String escalatedTo, LocalDate escalatedOn) {
        require("The reconsideration has not been sent.", State.SUBMITTED);
        change(round -> round.reassessed(on, result, comments, regraded, escalatedTo, escalatedOn));
        state = result == Reassessment.ADDRESSED ? State.ADDRESSED : State.NOT_ADDRESSED;
        endedOn = result == Reassessment.ADDRESSED ? on : null;
    }

    /** Begun early, and the final grade asks for none. What was done stays on record. */
    void notRequired(LocalDate on) {
        if (state != State.ADDRESSED) {
            state = State.NOT_REQUIRED;
            endedOn = on;
        }
    }

    private void change(UnaryOperator<ReconsiderationRound> how) {
        List<ReconsiderationRound> more = new ArrayList<>(rounds);
        more.set(more.size() - 1, how.apply(more.get(more.size() - 1)));
        rounds = more;
    }

    private void require(String otherwise, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new NotAllowedNow(otherwise);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public State state() {
        return state;
    }

    public boolean isAddressed() {
        return state == State.ADDRESSED;
    }

    /** Begun on provisional grades. */
    public boolean isEarly() {
        return early;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Date of Ofsted's final letter, from which the clocks run; empty while it has not come. */
    public Optional<LocalDate> finalLetterOn() {
        return Optional.ofNullable(finalLetterOn);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    List<ReconsiderationRound> rounds() {
        return List.copyOf(rounds);
    }

    Optional<ReconsiderationRound> round() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    List<RemedialItem> items() {
        return List.copyOf(items);
    }

    /** Work that nobody has completed yet. */
    List<RemedialItem> plannedItems() {
        return items.stream().filter(item -> item.state() == RemedialItem.State.PLANNED).toList();
    }

    RemedialItem item(UUID itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no remedial item " + itemId));
    }
}
