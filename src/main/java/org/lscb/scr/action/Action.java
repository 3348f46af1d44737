package org.lscb.scr.action;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.recommendation.ProposedAction;

/**
 * One action of one agency, answering one or more recommendations (domain 5).
 *
 * <p>Nothing of its history is overwritten: the original date stays beside every later one, each owner beside the one who followed, each
 * look at evidence or impact beside the next. All days are days in the UK; all people are user ids.
 */
@Entity
@Audited
@Table(name = "action")
public class Action {

    /** What the owner said on one day. */
    public record Report(LocalDate on, String by, String text) {
    }

    /** Another date, and why. */
    public record Revision(LocalDate on, String by, LocalDate from, LocalDate to, String reason) {
    }

    /** What shows that it was done; the document is null where the evidence is only described. */
    public record Evidence(LocalDate on, String by, String what, UUID document) {
    }

    /** Another owner, perhaps of another agency; why. */
    public record Transfer(LocalDate on, String by, String fromOwner, String fromAgency, String toOwner, String toAgency, String reason) {
    }

    /** Another verifier or another day of the impact check, and why. */
    public record Change(LocalDate on, String by, String kind, String from, String to, String reason) {
    }

    /** One look at the evidence. */
    public record Verification(LocalDate on, String by, boolean accepted, String checked, String reasons) {
    }

    /** One look at whether it helped. */
    public record ImpactCheck(LocalDate on, String by, boolean helped, String findings) {
    }

    /** A wish to close it as superseded and, once decided, what became of it. */
    public record Supersession(LocalDate proposedOn, String proposedBy, String reason, LocalDate decidedOn, String decidedBy, Boolean agreed,
                               String reasons) {
    }

    /** What was agreed when it was overdue or red. */
    public record Escalation(LocalDate on, String by, EscalationLevel level, String agreed) {
    }

    /** A colour that the sub-group set against the rule. */
    public record ColourOverride(LocalDate on, String by, Colour colour, String reason) {
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int number;
    @Enumerated(EnumType.STRING)
    private Origin origin;
    private UUID subjectId;
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_recommendation", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "recommendation_id")
    private Set<UUID> recommendationIds = new LinkedHashSet<>();
    @Convert(converter = EncryptedText.class)
    private String what;
    private String agency;
    private String owner;
    private String verifier;
    private LocalDate startsOn;
    private LocalDate originalDue;
    private LocalDate currentDue;
    @Convert(converter = EncryptedText.class)
    private String intendedOutcome;
    @Convert(converter = EncryptedText.class)
    private String evidenceRequired;
    @Convert(converter = EncryptedText.class)
    private String measureOfImpact;
    @Enumerated(EnumType.STRING)
    private ActionState state;
    private LocalDate openedOn;
    private LocalDate claimedOn;
    private LocalDate verifiedOn;
    private LocalDate impactCheckOn;
    private LocalDate settledOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Milestone> milestones = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Report> reports = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Revision> revisions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Transfer> transfers = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Verification> verifications = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImpactCheck> impactChecks = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Supersession> supersessions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Escalation> escalations = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Change> changes = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private ColourOverride colourOverride;

    /** For JPA. */
    protected Action() {
    }

    /**
     * An action that its agency has endorsed at senior level.
     *
     * @param number counts the actions of one review from 1
     * @throws IllegalArgumentException if owner and verifier are one person
     */
    static Action endorsed(UUID reviewId, int number, Origin origin, UUID subjectId, ProposedAction proposed, String owner,
                           String verifier, LocalDate on) {
        var action = new Action();
        action.id = UUID.randomUUID();
        action.reviewId = reviewId;
        action.number = number;
        action.origin = origin;
        action.subjectId = subjectId;
        action.recommendationIds.addAll(proposed.recommendationIds());
        action.what = proposed.what();
        action.agency = proposed.leadAgency();
        action.owner = owner;
        action.startsOn = proposed.start() == null ? on : proposed.start();
        action.originalDue = proposed.due();
        action.currentDue = proposed.due();
        action.intendedOutcome = proposed.intendedOutcome();
        action.evidenceRequired = proposed.evidenceRequired();
        action.measureOfImpact = proposed.measureOfImpact();
        action.state = ActionState.ENDORSED;
        action.openedOn = on;
        action.checkedBy(verifier);
        return action;
    }

    /** The plan that the LSCB approved names further recommendations which this action answers. */
    void answersAlso(List<UUID> recommendations) {
        recommendationIds.addAll(recommendations);
    }

    /** The owner tells how it goes. Milestones replace those known before. */
    void report(LocalDate on, String by, String text, List<Milestone> steps) {
        mustBeOpen();
        state = ActionState.IN_PROGRESS;
        reports = with(reports, new Report(on, by, text));
        milestones = new ArrayList<>(steps);
        colourOverride = null;
    }

    /** The owner moves the date. The original one stays in sight, and a second move shows in the colour. */
    void moveDue(LocalDate on, String by, LocalDate to, String reason) {
        mustBeOpen();
        if (!to.isAfter(currentDue)) {
            throw new NotAllowedNow("The new date must be after the present one.");
        }
        revisions = with(revisions, new Revision(on, by, currentDue, to, reason));
        currentDue = to;
        colourOverride = null;
    }

    /** Another person takes it over, of the same agency or of the one to which the work has gone. */
    void handOver(LocalDate on, String by, String toOwner, String toAgency, String reason) {
        if (state.isSettled()) {
            throw new NotAllowedNow("This action is settled.");
        }
        if (toOwner.equals(verifier)) {
            throw new NotAllowedNow("The person who checks the evidence cannot own the action.");
        }
        transfers = with(transfers, new Transfer(on, by, owner, agency, toOwner, toAgency, reason));
        owner = toOwner;
        agency = toAgency;
    }

    /**
     * Another person checks evidence and impact from now on.
     *
     * @throws NotAllowedNow if it is the owner: nobody checks their own work (domain 3.1)
     */
    void verifyBy(LocalDate on, String by, String person, String reason) {
        if (state.isSettled()) {
            throw new NotAllowedNow("This action is settled.");
        }
        mustNotOwn(person);
        changes = with(changes, new Change(on, by, "VERIFIER", verifier, person, reason));
        verifier = person;
    }

    private void checkedBy(String person) {
        if (person.equals(owner)) {
            throw new IllegalArgumentException("owner and verifier must be two people");
        }
        verifier = person;
    }

    void addEvidence(LocalDate on, String by, String whatItIs, UUID document) {
        evidence = with(evidence, new Evidence(on, by, whatItIs, document));
    }

    /** The owner says that it is done. */
    void claimDone(LocalDate on) {
        mustBeOpen();
        state = ActionState.CLAIMED_DONE;
        claimedOn = on;
        colourOverride = null;
    }

    /** The verifier accepts the evidence and plans the look at its impact. */
    void verify(LocalDate on, String by, String checked, LocalDate impactCheck) {
        mustBe(ActionState.CLAIMED_DONE, "Nobody has said that this action is done.");
        mustNotOwn(by);
        state = ActionState.VERIFIED;
        verifiedOn = on;
        impactCheckOn = impactCheck;
        verifications = with(verifications, new Verification(on, by, true, checked, null));
        colourOverride = null;
    }

    /** The verifier sends it back to its owner. */
    void returnToOwner(LocalDate on, String by, String checked, String reasons) {
        mustBe(ActionState.CLAIMED_DONE, "Nobody has said that this action is done.");
        mustNotOwn(by);
        state = ActionState.IN_PROGRESS;
        claimedOn = null;
        verifications = with(verifications, new Verification(on, by, false, checked, reasons));
        colourOverride = null;
    }

    /** The look at its impact comes on another day. */
    void planImpactCheck(LocalDate on, String by, LocalDate date, String reason) {
        mustBe(ActionState.VERIFIED, "The impact check can be moved once the evidence is accepted.");
        changes = with(changes, new Change(on, by, "IMPACT_CHECK", impactCheckOn.toString(), date.toString(), reason));
        impactCheckOn = date;
    }

    /** The check shows that it helped: settled. */
    void helped(LocalDate on, String by, String findings) {
        mustBe(ActionState.VERIFIED, "The evidence of this action is not accepted yet.");
        mustNotOwn(by);
        state = ActionState.IMPACT_CHECKED;
        settledOn = on;
        impactChecks = with(impactChecks, new ImpactCheck(on, by, true, findings));
        colourOverride = null;
    }

    /** The check shows that it did not help: back to work until a new date. */
    void didNotHelp(LocalDate on, String by, String findings, LocalDate newDue) {
        mustBe(ActionState.VERIFIED, "The evidence of this action is not accepted yet.");
        mustNotOwn(by);
        impactChecks = with(impactChecks, new ImpactCheck(on, by, false, findings));
        revisions = with(revisions, new Revision(on, by, currentDue, newDue, "The impact check found that it had not helped."));
        currentDue = newDue;
        state = ActionState.IN_PROGRESS;
        claimedOn = null;
        verifiedOn = null;
        impactCheckOn = null;
        colourOverride = null;
    }

    /** The owner finds that events have overtaken it. */
    void proposeSuperseded(LocalDate on, String by, String reason) {
        mustBeOpen();
        supersessions = with(supersessions, new Supersession(on, by, reason, null, null, null, null));
    }

    /** The sub-group's chair agrees, or finds that it is still needed. */
    void decideSuperseded(LocalDate on, String by, boolean agreed, String reasons) {
        mustBeOpen();
        Supersession open = openSupersession().orElseThrow(() -> new NotAllowedNow("Nobody has asked to close this action as superseded."));
        if (isOrWasOwner(by)) {
            throw new NotAllowedNow("Nobody closes their own action as superseded.");
        }
        var decided = new ArrayList<>(supersessions);
        decided.set(decided.size() - 1, new Supersession(open.proposedOn(), open.proposedBy(), open.reason(), on, by, agreed, reasons));
        supersessions = decided;
        if (agreed) {
            state = ActionState.CLOSED_SUPERSEDED;
            settledOn = on;
            colourOverride = null;
        }
    }

    void escalate(LocalDate on, String by, EscalationLevel level, String agreed) {
        escalations = with(escalations, new Escalation(on, by, level, agreed));
    }

    void override(LocalDate on, String by, Colour colour, String reason) {
        colourOverride = new ColourOverride(on, by, colour, reason);
    }

    private void mustBeOpen() {
        if (!state.isOpen()) {
            throw new NotAllowedNow("This action is no longer open.");
        }
    }

    private void mustBe(ActionState needed, String otherwise) {
        if (state != needed) {
            throw new NotAllowedNow(otherwise);
        }
    }

    private void mustNotOwn(String person) {
        if (isOrWasOwner(person)) {
            throw new NotAllowedNow("The owner of an action cannot check it.");
        }
    }

    /** Whether the person owns it, has owned it, or reported or gave evidence on it as its owner would. Such a person checks neither evidence nor impact. */
    boolean isOrWasOwner(String person) {
        return person.equals(owner) || transfers.stream().anyMatch(transfer -> person.equals(transfer.fromOwner()))
            || reports.stream().anyMatch(report -> person.equals(report.by())) || evidence.stream().anyMatch(item -> person.equals(item.by()));
    }

    /** A new list each time, so that the change of the JSON column is seen. */
    private static <T> List<T> with(List<T> some, T further) {
        var all = new ArrayList<>(some);
        all.add(further);
        return all;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** Counts the actions of one review from 1, in the order in which they were opened. */
    public int number() {
        return number;
    }

    public Origin origin() {
        return origin;
    }

    /** The commission for {@link Origin#AGENCY}; otherwise null. */
    public UUID subjectId() {
        return subjectId;
    }

    public Set<UUID> recommendationIds() {
        return Set.copyOf(recommendationIds);
    }

    public String what() {
        return what;
    }

    /** Id of the agency that leads it now. */
    public String agency() {
        return agency;
    }

    /** Who does it now. */
    public String owner() {
        return owner;
    }

    /** Who checks evidence and impact; never the owner. */
    public String verifier() {
        return verifier;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The date first agreed; never changes. */
    public LocalDate originalDue() {
        return originalDue;
    }

    public LocalDate currentDue() {
        return currentDue;
    }

    public String intendedOutcome() {
        return intendedOutcome;
    }

    public String evidenceRequired() {
        return evidenceRequired;
    }

    public String measureOfImpact() {
        return measureOfImpact;
    }

    public ActionState state() {
        return state;
    }

    /** When it was endorsed and opened here. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Since when it is said to be done; empty while it is not, and again after evidence was returned. */
    public Optional<LocalDate> claimedOn() {
        return Optional.ofNullable(claimedOn);
    }

    public Optional<LocalDate> verifiedOn() {
        return Optional.ofNullable(verifiedOn);
    }

    /** When its impact is to be checked; empty until the evidence is accepted. */
    public Optional<LocalDate> impactCheckOn() {
        return Optional.ofNullable(impactCheckOn);
    }

    public Optional<LocalDate> settledOn() {
        return Optional.ofNullable(settledOn);
    }

    public List<Milestone> milestones() {
        return List.copyOf(milestones);
    }

    public List<Report> reports() {
        return List.copyOf(reports);
    }

    public List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public List<Transfer> transfers() {
        return List.copyOf(transfers);
    }

    public List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    public List<ImpactCheck> impactChecks() {
        return List.copyOf(impactChecks);
    }

    public List<Supersession> supersessions() {
        return List.copyOf(supersessions);
    }

    public List<Escalation> escalations() {
        return List.copyOf(escalations);
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** A colour that the sub-group set; it speaks of the facts as they were then, so the next change of the action ends it. */
    public Optional<ColourOverride> colourOverride() {
        return Optional.ofNullable(colourOverride);
    }

    Optional<Supersession> openSupersession() {
        return supersessions.isEmpty() ? Optional.empty()
            : Optional.of(supersessions.get(supersessions.size() - 1)).filter(last -> last.decidedOn() == null);
    }

    /** Whether it was still to be finished and evidenced at the start of a day. */
    public boolean wasOutstandingOn(LocalDate day) {
        LocalDate finished = verifiedOn != null ? verifiedOn : settledOn;
        return !openedOn.isAfter(day) && (finished == null || !finished.isBefore(day));
    }

    /** Open, and the last day to do it is past. */
    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && today.isAfter(currentDue);
    }

    /** Share of milestones reached, in whole per cent; empty if it has none. */
    Optional<Integer> milestonesDonePercent() {
        return milestones.isEmpty() ? Optional.empty()
            : Optional.of((int) (100 * milestones.stream().filter(step -> step.doneOn() != null).count() / milestones.size()));
    }
}
