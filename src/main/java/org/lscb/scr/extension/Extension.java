package org.lscb.scr.extension;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.ExtensionMode;
import org.lscb.scr.guidance.RegionalContact;

/**
 * One request for a later completion date and what came of it (domain.md 6.6). Under Working Together 2006 the Chair approves
 * the request, and the date is discussed with the regional contact until it is agreed or the officer keeps the old one; under 2010 the LSCB sets
 * it and consults at once.
 */
@Entity
@Audited
@Table(name = "extension")
class Extension {

    enum State {
        REQUESTED,
        /** The LSCB set a new date. */
        SET,
        /** The regional contact agreed to a new date. */
        AGREED,
        /** The old date stays. */
        KEPT,
        /** The review ended before there was an answer. */
        LAPSED
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private ExtensionMode mode;
    @Enumerated(EnumType.STRING)
    private State state;
    private String requestedBy;
    private LocalDate requestedOn;
    private LocalDate proposedDue;
    @Convert(converter = EncryptedText.class)
    private String reasons;
    @Convert(converter = EncryptedText.class)
    private String progress;
    @Convert(converter = EncryptedText.class)
    private String actionTaken;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Approval> approvals = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Discussion> discussions = new ArrayList<>();
    private LocalDate newDue;
    private LocalDate decidedOn;
    private String decidedBy;
    @Convert(converter = EncryptedText.class)
    private String decisionReasons;
    @Enumerated(EnumType.STRING)
    private RegionalContact contact;
    private LocalDate consultedOn;
    @Convert(converter = EncryptedText.class)
    private String revisedPlan;

    protected Extension() { }

    /**
     * @param progress    how far the review has come
     * @param actionTaken what has been done already to learn from the case
     */
    Extension(UUID reviewId, ExtensionMode mode, String requestedBy, LocalDate requestedOn, LocalDate proposedDue, String reasons, String progress,
              String actionTaken) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.mode = mode;
        this.state = State.REQUESTED;
        this.requestedBy = requestedBy;
        this.requestedOn = requestedOn;
        this.proposedDue = proposedDue;
        this.reasons = reasons;
        this.progress = progress;
        this.actionTaken = actionTaken;
    }

    /** The LSCB has set a new date itself. */
    void set(LocalDate due, LocalDate on, String by, String why) {
        settle(State.SET, on, by, why);
        newDue = due;
    }

    /** The old date stays. */
    void keep(LocalDate on, String by, String why) {
        settle(State.KEPT, on, by, why);
    }

    /** The Chair has said whether the regional contact is asked, and for which date at most. */
    void answered(Approval approval) {
        if (approval.approved() == null) {
            settle(State.KEPT, approval.on(), approval.by(), approval.reasons());
        } else {
            refuseUnlessRequested();
            proposedDue = approval.approved();
        }
        List<Approval> all = new ArrayList<>(approvals());        // a list held as JSON counts as changed only when it is another one
        all.add(approval);
        approvals = all;
    }

    /** The regional contact has agreed to a new date. */
    void agreed(Discussion discussion, String by) {
        settle(State.AGREED, discussion.on(), by, null);
        discussed(discussion);
        newDue = discussion.agreed();
    }

    /** The regional contact has not agreed, and is asked again, for this date. */
    void askAgain(Discussion discussion, LocalDate nextProposal) {
        refuseUnlessRequested();
        discussed(discussion);
        proposedDue = nextProposal;
    }

    /** The regional contact has not agreed, and the old date stays. */
    void notAgreed(Discussion discussion, String by) {
        settle(State.KEPT, discussion.on(), by, null);
        discussed(discussion);
    }

    /** The regional contact has been told of the new date that the LSCB set. */
    void consulted(RegionalContact with, LocalDate on, String plan, String progressNow, String actionTakenNow) {
        if (state != State.SET || consultedOn != null) {
            throw new NotAllowedNow("There is no new date to consult on.");
        }
        contact = with;
        consultedOn = on;
        revisedPlan = plan;
        progress = progressNow;
        actionTaken = actionTakenNow;
    }

    /** The review has ended; a request without an answer is of no use any more. */
    void lapse(LocalDate on, String by) {
        if (state == State.REQUESTED) {
            settle(State.LAPSED, on, by, null);
        }
    }

    private void settle(State outcome, LocalDate on, String by, String why) {
        refuseUnlessRequested();
        state = outcome;
        decidedOn = on;
        decidedBy = by;
        decisionReasons = why;
    }

    private void refuseUnlessRequested() {
        if (state != State.REQUESTED) {
            throw new NotAllowedNow("This request has been settled already.");
        }
    }

    private void discussed(Discussion discussion) {
        List<Discussion> all = new ArrayList<>(discussions);      // a list held as JSON counts as changed only when it is another one
        all.add(discussion);
        discussions = all;
    }

    /** Whether the Chair has not approved so late a date. A request from before the Chair had to approve any is not held up. */
    boolean isBeyondApproval(LocalDate date) {
        return approvedUntil().filter(date::isAfter).isPresent();
    }

    /** The latest date that the Chair approved last; empty if the Chair has approved none. */
    Optional<LocalDate> approvedUntil() {
        return approvals().stream().map(Approval::approved).filter(Objects::nonNull).reduce((earlier, later) -> later);
    }

    /** The contact is asked neither before the request nor before the Chair's last word. */
    LocalDate mayBeDiscussedFrom() {
        return approvals().isEmpty() ? requestedOn : approvals().get(approvals().size() - 1).on();
    }

    /** The day on which the proposal that is open now was made. */
    LocalDate lastAskedOn() {
        return discussions.isEmpty() ? requestedOn : discussions.get(discussions.size() - 1).on();
    }

    /** What the Chair said, oldest first. */
    List<Approval> approvals() {
        return approvals == null ? List.of() : List.copyOf(approvals);
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    ExtensionMode mode() {
        return mode;
    }

    State state() {
        return state;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    LocalDate proposedDue() {
        return proposedDue;
    }

    String reasons() {
        return reasons;
    }

    String progress() {
        return progress;
    }

    String actionTaken() {
        return actionTaken;
    }

    List<Discussion> discussions() {
        return List.copyOf(discussions);
    }

    /** The date that was set or agreed; null if the old one stays or nothing has been decided. */
    LocalDate newDue() {
        return newDue;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    /** Who was consulted on a date that the LSCB set; null before. */
    RegionalContact contact() {
        return contact;
    }

    LocalDate consultedOn() {
        return consultedOn;
    }
}
