package org.lscb.scr.overview;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/**
 * The overview report of one review: how far it has come, what the Panel and the LSCB said, what was frozen on approval, and what was added
 * afterwards. Its texts are the versions.
 */
@Entity
@Audited
@Table(name = "overview_report")
public class OverviewReport {

    /** How far the report has come. */
    enum State {
        GATHERING("Material being gathered"),
        DRAFTING("With the author"),
        WITH_PANEL("With the Panel"),
        RETURNED("Returned to the author by the Panel"),
        IMR_REWORK("An agency reworks its report"),
        ACCURACY_CHECK("Agencies check the facts"),
        CORRECTIONS("Corrections with the author"),
        ACTION_PLAN("Action plan being made"),
        ENDORSEMENT("Agencies endorse the action plan"),
        REJECTION_TAKEN_UP("LSCB Chair takes up a rejection"),
        WITH_LSCB("With the LSCB"),
        REFERRED_BACK("Referred back by the LSCB"),
        CHANGES("Approved, changes with the author"),
        APPROVED("Approved"),
        SUBMITTED("Submitted to Ofsted"),
        AUTHOR_WITHDRAWN("Author withdrawn");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** What people call it. */
        String title() {
            return title;
        }
    }

    /**
     * Something that came in beside the text: the outcome of another process, a late contribution of the family, a reconsideration.
     *
     * @param on     the day on which it was added
     * @param source where it comes from, in plain words
     * @param by     user id, or {@code system}
     */
    public record Addendum(LocalDate on, String source, String text, String by) { }

    /** @param author user id of the author who withdrew */
    record Withdrawal(String author, LocalDate on, String reason, String recordedBy) { }

    /**
     * A document as the LSCB approved it.
     *
     * @param version number of the report's version, or of the plan's round
     * @param sha256  of the approved content, in lower-case hexadecimal
     */
    record Frozen(PackItem document, int version, LocalDate on, String sha256) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private State state;
    @JdbcTypeCode(SqlTypes.JSON)
    private IntegratedChronology chronology;
    @Convert(converter = EncryptedText.class)
    private String familyNote;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PanelVerdict> verdicts = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> checkingAgencies = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Withdrawal> withdrawals = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Addendum> addenda = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Frozen> frozen = new ArrayList<>();
    private LocalDate approvedOn;

    protected OverviewReport() { }

    OverviewReport(UUID reviewId) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.state = State.GATHERING;
    }

    /** The agencies' entries are read as one. Merging them again, after a rework, replaces what was found before; the audit keeps it. */
    void merged(IntegratedChronology found) {
        chronology = found;
    }

    void familyAsked(String note) {
        familyNote = note;
    }

    /** The author can begin, or go on. */
    void toAuthor() {
        from(State.GATHERING, State.DRAFTING, State.RETURNED, State.IMR_REWORK, State.REFERRED_BACK, State.AUTHOR_WITHDRAWN);
        if (state != State.RETURNED && state != State.REFERRED_BACK) {
            state = State.DRAFTING;
        }
    }

    void handedIn() {
        from(State.DRAFTING, State.RETURNED, State.REFERRED_BACK);
        state = State.WITH_PANEL;
    }

    /** @param agencies ids of those that check the facts about themselves, if the Panel accepts */
    void judged(PanelVerdict verdict, List<String> agencies) {
        from(State.WITH_PANEL);
        verdicts = Texts.with(verdicts, verdict);
        switch (verdict.kind()) {
            case ACCEPTED -> {
                checkingAgencies = new ArrayList<>(agencies);
                state = agencies.isEmpty() ? State.ACTION_PLAN : State.ACCURACY_CHECK;
            }
            case RETURNED -> state = State.RETURNED;
            case RETURN_TO_IMR -> state = State.IMR_REWORK;
        }
    }

    /** All agencies have checked the facts. */
    void checked(boolean corrected) {
        from(State.ACCURACY_CHECK);
        state = corrected ? State.CORRECTIONS : State.ACTION_PLAN;
    }

    void correctionsTakenIn() {
        from(State.CORRECTIONS);
        state = State.ACTION_PLAN;
    }

    void planProposed(boolean agenciesToAnswer) {
        from(State.ACTION_PLAN);
        state = agenciesToAnswer ? State.ENDORSEMENT : State.WITH_LSCB;
    }

    /** All agencies have answered for their part of the plan. */
    void planAnswered(boolean rejected) {
        from(State.ENDORSEMENT);
        state = rejected ? State.REJECTION_TAKEN_UP : State.WITH_LSCB;
    }

    void rejectionsTakenUp() {
        from(State.REJECTION_TAKEN_UP);
        state = State.WITH_LSCB;
    }

    void decided(Approval approval) {
        from(State.WITH_LSCB);
        state = switch (approval.outcome()) {
            case APPROVED -> State.APPROVED;
            case APPROVED_WITH_CHANGES -> State.CHANGES;
            case REFERRED_BACK -> State.REFERRED_BACK;
            case PLAN_REFERRED_BACK -> State.ACTION_PLAN;
        };
        approvedOn = approval.isApproved() ? approval.meetingOn() : null;
    }

    void changesMade() {
        from(State.CHANGES);
        state = State.APPROVED;
    }

    /** Fixes what the LSCB approved. No version follows. */
    void freeze(List<Frozen> documents) {
        from(State.APPROVED);
        if (!frozen.isEmpty()) {
            throw new NotAllowedNow("The approved documents are frozen already.");
        }
        frozen = new ArrayList<>(documents);
    }

    void submitted() {
        from(State.APPROVED);
        state = State.SUBMITTED;
    }

    /** @throws NotAllowedNow unless the report is with the author */
    void authorWithdrew(Withdrawal withdrawal) {
        if (!isWithAuthor()) {
            throw new NotAllowedNow("The report is not with its author now. It stands at: " + state.title() + ".");
        }
        withdrawals = Texts.with(withdrawals, withdrawal);
        approvedOn = null;
        state = State.AUTHOR_WITHDRAWN;
    }

    /** Adds what came in beside the text. Possible at any time, after approval as well: it changes no version. */
    public void addAddendum(Addendum addendum) {
        addenda = Texts.with(addenda, addendum);
    }

    private void from(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new NotAllowedNow("That is not possible now. The overview report stands at: " + state.title() + ".");
        }
    }

    boolean isWithAuthor() {
        return List.of(State.DRAFTING, State.RETURNED, State.REFERRED_BACK, State.CORRECTIONS, State.CHANGES).contains(state);
    }

    UUID reviewId() {
        return reviewId;
    }

    State state() {
        return state;
    }

    /** Empty until the chronologies have been merged. */
    Optional<IntegratedChronology> chronology() {
        return Optional.ofNullable(chronology);
    }

    /** What the family link wrote about the contacts as a whole; may be null. */
    String familyNote() {
        return familyNote;
    }

    List<PanelVerdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** Ids of the agencies that were asked to check the facts of the version that the Panel accepted last. */
    List<String> checkingAgencies() {
        return List.copyOf(checkingAgencies);
    }

    List<Withdrawal> withdrawals() {
        return List.copyOf(withdrawals);
    }

    /** What was added beside the text, oldest first. */
    public List<Addendum> addenda() {
        return List.copyOf(addenda);
    }

    List<Frozen> frozen() {
        return List.copyOf(frozen);
    }

    /** Day of the LSCB's meeting at which report, summary and plan were approved, changes to be made included; empty before. */
    Optional<LocalDate> approvedOn() {
        return Optional.ofNullable(approvedOn);
    }
}
