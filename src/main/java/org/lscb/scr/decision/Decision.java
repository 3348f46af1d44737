package org.lscb.scr.decision;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.PublicationRule;
import org.lscb.scr.referral.CriteriaAdvice;
import org.lscb.scr.referral.CriteriaResult;

/**
 * One decision of the LSCB Chair on a case (domain.md section 5, Decision). A review has one for every time that the Chair decided, put it
 * off, or decided anew on new information; none of them is ever changed.
 */
@Entity
@DynamicUpdate
@Audited
@Table(name = "decision")
class Decision {

    enum Outcome { INITIATE, DECLINE, DEFER_WITH_DATE }

    /**
     * Why.
     *
     * @param departure       why the recommendation is not followed; null if it is
     * @param againstCriteria why there is no review although the criteria call for one; null otherwise
     * @param deferral        why the decision may go past its due date; null otherwise
     */
    record Reasons(String reasons, String departure, String againstCriteria, String deferral) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int number;
    private int consideration;
    private String decidedBy;
    @Convert(converter = EncryptedText.class)
    private String deputyBecause;
    private LocalDate decidedOn;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    @Convert(converter = EncryptedText.class)
    private String reasons;
    private boolean departs;
    @Convert(converter = EncryptedText.class)
    private String departureReasons;
    @Enumerated(EnumType.STRING)
    private CriteriaResult criteriaResult;
    private String criteriaRow;
    @Convert(converter = EncryptedText.class)
    private String againstCriteriaReasons;
    private LocalDate deferredUntil;
    @Convert(converter = EncryptedText.class)
    private String deferralReasons;
    private LocalDate pressedOn;
    @Convert(converter = EncryptedText.class)
    private String pressedText;
    @Enumerated(EnumType.STRING)
    private GuidanceVersion guidanceVersion;
    @Enumerated(EnumType.STRING)
    private PublicationRule publicationRule;
    private LocalDate dueOn;
    @Embedded
    private AlternativeReview alternative;

    protected Decision() { }

    Decision(UUID reviewId, int number, int consideration, String decidedBy, LocalDate decidedOn, Outcome outcome, Reasons why, CriteriaAdvice advice) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.number = number;
        this.consideration = consideration;
        this.decidedBy = decidedBy;
        this.decidedOn = decidedOn;
        this.outcome = outcome;
        this.reasons = why.reasons();
        this.departs = why.departure() != null;
        this.departureReasons = why.departure();
        this.againstCriteriaReasons = why.againstCriteria();
        this.deferralReasons = why.deferral();
        this.criteriaResult = advice.result();
        this.criteriaRow = advice.row();
    }

    /** The deputy decided. */
    void byDeputy(String because) {
        deputyBecause = because;
    }

    /** The Secretary of State pressed for a review (domain.md S3). */
    void pressed(LocalDate on, String text) {
        pressedOn = on;
        pressedText = text;
    }

    /** What the decision to initiate fixes for good. */
    void pinned(GuidanceVersion guidance, PublicationRule publication, LocalDate due) {
        guidanceVersion = guidance;
        publicationRule = publication;
        dueOn = due;
    }

    void deferredUntil(LocalDate day) {
        deferredUntil = day;
    }

    void alternatively(AlternativeReview review) {
        alternative = review;
    }

    void alternativeReported(LocalDate on, String findings, String lessons) {
        alternative = alternative.reported(on, findings, lessons);
    }

    UUID id() {
        return id;
    }

    UUID reviewId() {
        return reviewId;
    }

    /** 1 for the first of the review. */
    int number() {
        return number;
    }

    /** Of which consideration of the case: 1 at first, one more each time it was opened again. */
    int consideration() {
        return consideration;
    }

    String decidedBy() {
        return decidedBy;
    }

    boolean byDeputy() {
        return deputyBecause != null;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Outcome outcome() {
        return outcome;
    }

    String reasons() {
        return reasons;
    }

    /** Whether it departs from what the sub-group recommended. */
    boolean departs() {
        return departs;
    }

    CriteriaResult criteriaResult() {
        return criteriaResult;
    }

    String criteriaRow() {
        return criteriaRow;
    }

    LocalDate deferredUntil() {
        return deferredUntil;
    }

    LocalDate pressedOn() {
        return pressedOn;
    }

    GuidanceVersion guidanceVersion() {
        return guidanceVersion;
    }

    PublicationRule publicationRule() {
        return publicationRule;
    }

    /** When the review is to be complete (D2 as first set). */
    LocalDate dueOn() {
        return dueOn;
    }

    Optional<AlternativeReview> alternative() {
        return Optional.ofNullable(alternative);
    }
}
