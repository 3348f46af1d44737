package org.lscb.scr.review;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceVersion;

/**
 * A serious case review, from the first referral on, whatever becomes of it. Knows the children by pseudonym only.
 * Guidance version and publication rule are pinned when the Chair decides to initiate, the evaluation regime when the review is submitted
 * (domain.md 6.4); none of them changes afterwards.
 */
@Entity
@Audited
@Table(name = "review")
public class Review {

    /** What has become of the case as a whole. */
    public enum State { REFERRED, DECLINED, ALTERNATIVE_REVIEW, MERGED, TRANSFERRED, INITIATED, SUBMITTED, DISCONTINUED, CLOSED }

    @Id
    private UUID id;
    @Version
    private long version;
    private String reference;
    @Enumerated(EnumType.STRING)
    private State state;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Child> children = new ArrayList<>();
    @Embedded
    private Incident incident;
    @Convert(converter = EncryptedText.class)
    private String leadLscb;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> otherLscbs = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private GuidanceVersion guidanceVersion;
    private LocalDate initiatedOn;
    private String publicationRule;
    private String evaluationRegime;
    private LocalDate submittedOn;
    private LocalDate closedOn;
    private LocalDate retentionReviewOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<TrackState> tracks = new ArrayList<>();

    protected Review() { }

    private Review(String reference, List<Child> children, Incident incident, String leadLscb, List<String> otherLscbs) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.state = State.REFERRED;
        this.children = new ArrayList<>(children);
        this.incident = incident;
        this.leadLscb = leadLscb;
        this.otherLscbs = new ArrayList<>(otherLscbs);
    }

    /**
     * A case that has just been referred. It gets a random reference.
     *
     * @throws IllegalArgumentException if no child is the subject
     */
    public static Review referred(List<Child> children, Incident incident, String leadLscb, List<String> otherLscbs) {
        if (children.stream().noneMatch(Child::subject)) {
            throw new IllegalArgumentException("a review is about at least one child");
        }
        return new Review(Reference.random(), children, incident, leadLscb, otherLscbs);
    }

    /** New facts, such as that a harmed child has died; possible until the review is closed. */
    public void learn(Incident newFacts) {
        incident = newFacts;
    }

    /** Records which LSCB leads and which others have a part (domain.md 6.3). */
    public void led(String lead, List<String> others) {
        leadLscb = lead;
        otherLscbs = new ArrayList<>(others);
    }

    /**
     * The Chair has decided to hold the review. Pins guidance and publication rule.
     *
     * @throws NotAllowedNow if it has been initiated before
     */
    public void initiate(LocalDate on, GuidanceVersion guidance, String rule) {
        if (initiatedOn != null) {
            throw new NotAllowedNow("This review has already been initiated.");
        }
        state = State.INITIATED;
        initiatedOn = on;
        guidanceVersion = guidance;
        publicationRule = rule;
    }

    /** The case ends, for now, without a review: declined, reviewed otherwise, merged into another or transferred to another LSCB. */
    public void endWithoutReview(State outcome) {
        if (!List.of(State.DECLINED, State.ALTERNATIVE_REVIEW, State.MERGED, State.TRANSFERRED).contains(outcome)) {
            throw new IllegalArgumentException(outcome + " is not an end without a review");
        }
        if (initiatedOn != null) {
            throw new NotAllowedNow("This review has already been initiated.");
        }
        state = outcome;
    }

    /**
     * New information has come up on a case that ended without a review.
     *
     * @throws NotAllowedNow if the case is not one that was declined or reviewed otherwise
     */
    public void reopen() {
        if (state != State.DECLINED && state != State.ALTERNATIVE_REVIEW) {
            throw new NotAllowedNow("Only a case that was declined can be re-opened.");
        }
        state = State.REFERRED;
    }

    /** The first consignment with approved overview and plan has gone to the inspectorate; pins the evaluation regime. Later ones change nothing. */
    public void submitted(LocalDate on, String regime) {
        if (submittedOn == null) {
            submittedOn = on;
            evaluationRegime = regime;
            state = State.SUBMITTED;
        }
    }

    /** @throws NotAllowedNow unless the review is running */
    public void discontinue(LocalDate on) {
        if (!isRunning()) {
            throw new NotAllowedNow("Only a running review can be discontinued.");
        }
        state = State.DISCONTINUED;
        closedOn = on;
    }

    /** All is done. Sets the date on which the board looks whether the papers still have to be kept. */
    public void close(LocalDate on, LocalDate retentionReview) {
        if (!isRunning()) {
            throw new NotAllowedNow("Only a running review can be closed.");
        }
        state = State.CLOSED;
        closedOn = on;
        retentionReviewOn = retentionReview;
    }

    /** Moves one track to a state of the stage that owns it. */
    public void move(Track track, String to, LocalDate on) {
        List<TrackState> moved = new ArrayList<>(tracks);
        moved.removeIf(known -> known.track() == track);
        moved.add(new TrackState(track, to, on));
        moved.sort(Comparator.comparing(TrackState::track));
        tracks = moved;
    }

    /** The state of a track, or null if it has not begun. */
    public String on(Track track) {
        return tracks.stream().filter(known -> known.track() == track).map(TrackState::state).findFirst().orElse(null);
    }

    public boolean isRunning() {
        return state == State.REFERRED || state == State.INITIATED || state == State.SUBMITTED;
    }

    public UUID id() {
        return id;
    }

    /** Random code such as SCR-7F3K-Q9; says nothing about anybody. */
    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public List<Child> children() {
        return List.copyOf(children);
    }

    /** Pseudonyms of the children whom the review is about: "Child QT". */
    public String subjects() {
        return children.stream().filter(Child::subject).map(Child::pseudonym).collect(Collectors.joining(", "));
    }

    public Incident incident() {
        return incident;
    }

    public String leadLscb() {
        return leadLscb;
    }

    public List<String> otherLscbs() {
        return List.copyOf(otherLscbs);
    }

    /** The guidance that the review runs under; empty before the decision to initiate. */
    public Optional<GuidanceVersion> guidanceVersion() {
        return Optional.ofNullable(guidanceVersion);
    }

    public Optional<LocalDate> initiatedOn() {
        return Optional.ofNullable(initiatedOn);
    }

    /** SUMMARY_ONLY or OVERVIEW_AND_SUMMARY, pinned at initiation; null before. */
    public String publicationRule() {
        return publicationRule;
    }

    /** Pinned at submission; null before. */
    public String evaluationRegime() {
        return evaluationRegime;
    }

    public Optional<LocalDate> submittedOn() {
        return Optional.ofNullable(submittedOn);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** The day on which it was closed or discontinued or, if the case ended without a review, of the last step taken; empty while it runs. */
    public Optional<LocalDate> endedOn() {
        return isRunning() ? Optional.empty() : closedOn().or(() -> tracks.stream().map(TrackState::since).max(Comparator.naturalOrder()));
    }

    public Optional<LocalDate> retentionReviewOn() {
        return Optional.ofNullable(retentionReviewOn);
    }

    public List<TrackState> tracks() {
        return List.copyOf(tracks);
    }
}
