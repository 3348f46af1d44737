package org.lscb.scr.publication;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** The publication of one review, from the first preparation to the documents on the board's site, or to the reasons why there are none. */
@Entity
@Audited
@Table(name = "publication")
public class Publication {

    /** The steps of domain.md S11. */
    public enum State { PREPARE, LEGAL_REDACTION, WELFARE_CHECK, LSCB_DECISION, HOLD, DECIDED, FAMILY_TOLD, STAFF_TOLD, PUBLISHED, WITHHELD }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private State state;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PublicationItem> items = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String plannedLocation;
    private LocalDate plannedOn;
    @Convert(converter = EncryptedText.class)
    private String mediaPlan;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Redaction> redactions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SignOff> signOffs = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<WelfareAdvice> welfare = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleApplied> rules = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PublicationDecision> decisions = new ArrayList<>();
    private LocalDate evaluationHoldLiftedOn;
    @Convert(converter = EncryptedText.class)
    private String evaluationHoldLiftedBecause;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<HoldReview> holdReviews = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FamilyTold> familyTold = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String familyNotTold;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<StaffTold> staffTold = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String staffNotTold;
    private LocalDate dfeToldOn;
    @Convert(converter = EncryptedText.class)
    private String dfeExplanation;
    @Convert(converter = EncryptedText.class)
    private String stopped;
    private LocalDate settledOn;
    @OneToMany(mappedBy = "publication", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("number")
    private List<PublishedVersion> versions = new ArrayList<>();

    protected Publication() { }

    Publication(UUID reviewId) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.state = State.PREPARE;
    }

    /** Possible again while publication is on hold: months may have passed, and addenda been written. */
    void prepare(Collection<PublicationItem> what, String location, LocalDate planned, String media) {
        require("This publication has already been prepared.", State.PREPARE, State.HOLD);
        items = List.copyOf(what);
        plannedLocation = location;
        plannedOn = planned;
        mediaPlan = media;
        state = State.LEGAL_REDACTION;
    }

    void redact(List<Redaction> all, SignOff signOff) {
        require("The documents are not ready to be redacted.", State.LEGAL_REDACTION);
        redactions = new ArrayList<>(all);
        signOffs = with(signOffs, signOff);
        state = State.WELFARE_CHECK;
    }

    void advise(WelfareAdvice advice) {
        require("The documents have not been redacted yet.", State.WELFARE_CHECK);
        welfare = with(welfare, advice);
        state = State.LSCB_DECISION;
    }

    void applied(RuleApplied rule) {
        require("Publication has not been prepared yet.", State.LSCB_DECISION, State.HOLD);
        rules = with(rules, rule);
        state = State.LSCB_DECISION;
    }

    void liftEvaluationHold(LocalDate on, String because) {
        evaluationHoldLiftedOn = on;
        evaluationHoldLiftedBecause = because;
    }

    void decide(PublicationDecision decision) {
        require("There is nothing to decide now.", State.LSCB_DECISION);
        decisions = with(decisions, decision);
        state = decision.kind() == PublicationDecision.Kind.HOLD ? State.HOLD : State.DECIDED;
    }

    void reviewHold(HoldReview review) {
        require("Publication is not on hold.", State.HOLD);
        holdReviews = with(holdReviews, review);
    }

    void tellGovernment(LocalDate on, String explanation) {
        require("Nothing has been withheld.", State.DECIDED);
        dfeToldOn = on;
        dfeExplanation = explanation;
        if (decision().orElseThrow().kind() == PublicationDecision.Kind.WITHHOLD) {
            state = State.WITHHELD;
            settledOn = on;
        }
    }

    void tellFamily(List<FamilyTold> told, String notTold) {
        require("The Chair has not decided to publish.", State.DECIDED);
        familyTold = new ArrayList<>(told);
        familyNotTold = notTold;
        state = State.FAMILY_TOLD;
    }

    void tellStaff(List<StaffTold> told, String notTold) {
        require("The family has not been told yet.", State.FAMILY_TOLD);
        staffTold = new ArrayList<>(told);
        staffNotTold = notTold;
        state = State.STAFF_TOLD;
    }

    void publish(LocalDate on, String location, Collection<PublicationItem> what, List<UUID> files) {
        require("Family and staff have not been told yet.", State.STAFF_TOLD);
        versions.add(new PublishedVersion(this, 1, on, location, List.copyOf(what), files, null));
        state = State.PUBLISHED;
        settledOn = on;
    }

    /** Something new stands against it: back to the Chair. */
    void stop(String why) {
        require("Nothing is about to be published.", State.STAFF_TOLD);
        stopped = why;
        state = State.LSCB_DECISION;
    }

    /** A new version beside the old one, which stays on record as superseded. */
    void correct(LocalDate on, String location, List<UUID> files, String changes) {
        require("Nothing has been published yet.", State.PUBLISHED);
        PublishedVersion current = current().orElseThrow();
        current.supersede(on);
        versions.add(new PublishedVersion(this, current.number() + 1, on, location, current.items(), files, changes));
    }

    private void require(String otherwise, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new NotAllowedNow(otherwise);
        }
    }

    private static <T> List<T> with(List<T> known, T one) {
        List<T> more = new ArrayList<>(known);
        more.add(one);
        return more;
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public UUID reviewId() {
        return reviewId;
    }

    public State state() {
        return state;
    }

    /** Published or withheld. */
    public boolean isSettled() {
        return settledOn != null;
    }

    /** The day on which documents first became public; empty if none has. */
    public Optional<LocalDate> publishedOn() {
        return versions.stream().map(PublishedVersion::publishedOn).findFirst();
    }

    Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    /** What was prepared for publication. */
    List<PublicationItem> items() {
        return List.copyOf(items);
    }

    String plannedLocation() {
        return plannedLocation;
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    String mediaPlan() {
        return mediaPlan;
    }

    List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    Optional<SignOff> signOff() {
        return last(signOffs);
    }

    Optional<WelfareAdvice> welfare() {
        return last(welfare);
    }

    Optional<RuleApplied> rule() {
        return last(rules);
    }

    Optional<PublicationDecision> decision() {
        return last(decisions);
    }

    List<PublicationDecision> decisions() {
        return List.copyOf(decisions);
    }

    Optional<LocalDate> evaluationHoldLiftedOn() {
        return Optional.ofNullable(evaluationHoldLiftedOn);
    }

    List<HoldReview> holdReviews() {
        return List.copyOf(holdReviews);
    }

    List<FamilyTold> familyTold() {
        return List.copyOf(familyTold);
    }

    List<StaffTold> staffTold() {
        return List.copyOf(staffTold);
    }

    Optional<LocalDate> dfeToldOn() {
        return Optional.ofNullable(dfeToldOn);
    }

    List<PublishedVersion> versions() {
        return List.copyOf(versions);
    }

    /** What is public now. */
    Optional<PublishedVersion> current() {
        return last(versions);
    }
}
