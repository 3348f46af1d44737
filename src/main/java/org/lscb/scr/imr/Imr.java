package org.lscb.scr.imr;

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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.scoping.Product;

/**
 * One version of an agency's report, an IMR or a summary report (domain 5, IMR). Its content never changes: whatever an author hands in is a
 * version of its own, and all versions are kept, those of a replaced author as well.
 */
@Entity
@DynamicUpdate
@Audited
@Table(name = "imr")
public class Imr {

    /** What became of this version. */
    public enum State { HANDED_IN, BACK_TO_AUTHOR, SIGNED_OFF, RETURNED, WAIVED, CONFLICT_FOUND, ACCEPTED }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID commissionId;
    private String agency;
    @Enumerated(EnumType.STRING)
    private Product product;
    private int number;
    private String author;
    private LocalDate handedInOn;
    private Integer chronologyNumber;
    @Embedded
    private ImrContent content;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FamilyContact> contacts = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private State state;
    @Convert(converter = EncryptedText.class)
    private String backReasons;
    private String signedOffBy;
    @Convert(converter = EncryptedText.class)
    private String signatoryRole;
    private LocalDate signedOffOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Verdict> verdicts = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProposedAction> proposedActions = new ArrayList<>();

    protected Imr() { }

    Imr(Commission commission, int number, String author, LocalDate handedInOn, ImrContent content, List<FamilyContact> contacts) {
        this.id = UUID.randomUUID();
        this.reviewId = commission.reviewId();
        this.commissionId = commission.id();
        this.agency = commission.agency();
        this.product = commission.product();
        this.number = number;
        this.author = author;
        this.handedInOn = handedInOn;
        this.chronologyNumber = commission.chronologyNumber();
        this.content = content;
        this.contacts = new ArrayList<>(contacts);
        this.state = State.HANDED_IN;
    }

    void backToAuthor(String reasons) {
        from(State.HANDED_IN);
        backReasons = reasons;
        state = State.BACK_TO_AUTHOR;
    }

    /** @throws NotAllowedNow if the person who signs is the person who wrote */
    void signOff(String userId, String role, LocalDate on, List<ProposedAction> actions) {
        from(State.HANDED_IN);
        if (userId.equals(author)) {
            throw new NotAllowedNow("Nobody signs off the report that they wrote.");
        }
        signedOffBy = userId;
        signatoryRole = role;
        signedOffOn = on;
        proposedActions = new ArrayList<>(actions);
        state = State.SIGNED_OFF;
    }

    /** The agency's lead found the author in conflict before signing. */
    void conflictBeforeSignOff(Verdict verdict) {
        from(State.HANDED_IN);
        add(verdict, State.CONFLICT_FOUND);
    }

    void judged(Verdict verdict) {
        from(State.SIGNED_OFF);
        add(verdict, State.valueOf(verdict.kind().name()));
    }

    /** What the Panel accepted has to be done again after all. */
    void reopened(Verdict verdict) {
        from(State.ACCEPTED);
        add(verdict, State.RETURNED);
    }

    private void add(Verdict verdict, State to) {
        List<Verdict> all = new ArrayList<>(verdicts);
        all.add(verdict);
        verdicts = all;
        state = to;
    }

    private void from(State allowed) {
        if (state != allowed) {
            throw new NotAllowedNow("That is not possible with this version of the report any more.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public UUID commissionId() {
        return commissionId;
    }

    /** Id of the agency. */
    public String agency() {
        return agency;
    }

    /** IMR or SUMMARY_REPORT. */
    public Product product() {
        return product;
    }

    /** 1 for the first that an author of this agency handed in, whoever it was. */
    public int number() {
        return number;
    }

    /** User id of whoever wrote this version. */
    public String author() {
        return author;
    }

    public LocalDate handedInOn() {
        return handedInOn;
    }

    /** Number of the version of the agency's chronology that it rests on; null for a summary report. */
    public Integer chronologyNumber() {
        return chronologyNumber;
    }

    public ImrContent content() {
        return content;
    }

    /** Of a summary report: the agency's contacts with the family. Empty for an IMR. */
    public List<FamilyContact> contacts() {
        return List.copyOf(contacts);
    }

    public State state() {
        return state;
    }

    /** Why the agency's lead gave it back; null otherwise. */
    String backReasons() {
        return backReasons;
    }

    /** User id of the senior officer who signed for the agency; null until then. */
    public String signedOffBy() {
        return signedOffBy;
    }

    /** The signatory's job title; null until signed. */
    public String signatoryRole() {
        return signatoryRole;
    }

    /** Null until signed. */
    public LocalDate signedOffOn() {
        return signedOffOn;
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** What the agency will do about its own recommendations; empty until signed. */
    public List<ProposedAction> proposedActions() {
        return List.copyOf(proposedActions);
    }
}
