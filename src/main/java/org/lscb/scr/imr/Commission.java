package org.lscb.scr.imr;

import static org.lscb.scr.imr.CommissionState.ACCEPTED;
import static org.lscb.scr.imr.CommissionState.ACKNOWLEDGED;
import static org.lscb.scr.imr.CommissionState.AUTHOR_CLEARED;
import static org.lscb.scr.imr.CommissionState.AUTHOR_IN_CONFLICT;
import static org.lscb.scr.imr.CommissionState.CHRONOLOGY_IN;
import static org.lscb.scr.imr.CommissionState.DRAFT;
import static org.lscb.scr.imr.CommissionState.NIL_RETURN;
import static org.lscb.scr.imr.CommissionState.RECORDS_SECURED;
import static org.lscb.scr.imr.CommissionState.REFUSED;
import static org.lscb.scr.imr.CommissionState.RETURNED;
import static org.lscb.scr.imr.CommissionState.SENT;
import static org.lscb.scr.imr.CommissionState.SIGNED_OFF;
import static org.lscb.scr.imr.CommissionState.SUBMITTED;
import static org.lscb.scr.imr.CommissionState.WAIVED;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.scoping.CommissionRequest;
import org.lscb.scr.scoping.Product;

/**
 * The formal request to one agency for one product, and how far the agency has come (domain 5, Commission). Its due dates, as first agreed,
 * stand here; what they were moved to stands with the deadlines D4 and D5.
 */
@Entity
@Audited
@Table(name = "commission")
public class Commission {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID requestId;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String unit;
    @Enumerated(EnumType.STRING)
    private Product product;
    private int torVersion;
    private LocalDate sentOn;
    private LocalDate chronologyDue;
    private LocalDate due;
    @Enumerated(EnumType.STRING)
    private CommissionState state;
    @Convert(converter = EncryptedText.class)
    private String answerReasons;
    private String lead;
    private LocalDate recordsSecuredOn;
    private Integer chronologyNumber;
    private String author;
    @Convert(converter = EncryptedText.class)
    private String authorRole;
    @Convert(converter = EncryptedText.class)
    private String independenceStatement;
    @Convert(converter = EncryptedText.class)
    private String returnReasons;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ItemReason> returnItems = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Refusal> refusals = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Chase> chases = new ArrayList<>();

    protected Commission() { }

    /**
     * @param chronologyDue null if none is asked for
     * @param due           null if a chronology alone is asked for
     */
    Commission(UUID id, UUID reviewId, CommissionRequest request, LocalDate chronologyDue, LocalDate due) {
        this.id = id;
        this.reviewId = reviewId;
        this.requestId = request.id();
        this.agency = request.agency();
        this.unit = request.unit();
        this.product = request.product();
        this.torVersion = request.torVersion();
        this.sentOn = request.sentOn();
        this.chronologyDue = chronologyDue;
        this.due = due;
        this.state = SENT;
    }

    /** The agency takes the commission up. */
    void acknowledge(String agencyLead) {
        from(SENT);
        lead = agencyLead;
        state = ACKNOWLEDGED;
    }

    /** The agency takes it up, but a single contact with the family is worth a summary report only. */
    void acknowledgeSingleContact(String agencyLead, String reasons) {
        acknowledge(agencyLead);
        answerReasons = reasons;
        product = Product.SUMMARY_REPORT;
        chronologyDue = null;
    }

    /** The agency found nothing under any name. */
    void noTrace(String reasons) {
        from(SENT);
        answerReasons = reasons;
        state = NIL_RETURN;
    }

    void refuse(LocalDate on, String by, String reasons) {
        from(SENT);
        refusals = with(refusals, Refusal.of(on, by, reasons));
        state = REFUSED;
    }

    /** The business manager has spoken to the agency. */
    void refusalEscalated(String spokeTo, LocalDate on, String said, Refusal.Outcome outcome) {
        from(REFUSED);
        replaceLastRefusal(refusal().escalated(spokeTo, on, said, outcome));
        state = outcome == Refusal.Outcome.TAKEN_UP ? SENT : REFUSED;
    }

    /** The LSCB Chair has decided. */
    void refusalDecided(String with, LocalDate on, String reasons, Refusal.Outcome outcome) {
        from(REFUSED);
        replaceLastRefusal(refusal().decided(with, on, reasons, outcome));
        state = outcome == Refusal.Outcome.TAKEN_UP ? SENT : WAIVED;
    }

    void recordsSecured(LocalDate on) {
        from(ACKNOWLEDGED);
        recordsSecuredOn = on;
        state = RECORDS_SECURED;
    }

    /** @throws NotAllowedNow if the agency's lead would sign off what the same person wrote */
    void authorAppointed(String userId, String role, String statement) {
        from(RECORDS_SECURED, AUTHOR_IN_CONFLICT);
        if (userId.equals(lead)) {
            throw new NotAllowedNow("Nobody signs off the report that they wrote: the author must be somebody else than the agency lead.");
        }
        author = userId;
        authorRole = role;
        independenceStatement = statement;
        state = AUTHOR_CLEARED;
    }

    void chronologyHandedIn(int number) {
        from(AUTHOR_CLEARED, RETURNED);
        if (product == Product.SUMMARY_REPORT) {
            throw new NotAllowedNow("No chronology is asked for beside a summary report.");
        }
        chronologyNumber = number;
        if (state == AUTHOR_CLEARED || product == Product.CHRONOLOGY) {
            state = CHRONOLOGY_IN;
        }
        if (product == Product.CHRONOLOGY) {
            nothingToChange();
        }
    }

    /** The author hands the report to the agency's lead. */
    void drafted() {
        from(AUTHOR_CLEARED, CHRONOLOGY_IN, RETURNED);
        nothingToChange();
        state = DRAFT;
    }

    /** The lead gives the report back to the author. */
    void backToAuthor(String reasons) {
        from(DRAFT);
        toChange(reasons, List.of());
        state = RETURNED;
    }

    void signedOff() {
        from(DRAFT);
        state = SIGNED_OFF;
    }

    void submitted() {
        from(SIGNED_OFF);
        state = SUBMITTED;
    }

    void accepted() {
        from(SUBMITTED, CHRONOLOGY_IN);
        state = ACCEPTED;
    }

    /** The Panel sends it back, as often as it has to. */
    void returned(String reasons, List<ItemReason> items) {
        from(SUBMITTED, CHRONOLOGY_IN);
        toChange(reasons, items);
        state = RETURNED;
    }

    void waived() {
        from(SUBMITTED);
        state = WAIVED;
    }

    void authorInConflict(String reasons) {
        from(DRAFT, SUBMITTED);
        toChange(reasons, List.of());
        state = AUTHOR_IN_CONFLICT;
    }

    /** A later stage has found what the Panel had overlooked. */
    void reopened(String reasons) {
        from(ACCEPTED);
        toChange(reasons, List.of());
        state = RETURNED;
    }

    /** The health overview has a stage of its own; only its end is recorded here. */
    void healthOverviewAccepted() {
        if (product != Product.HEALTH_OVERVIEW) {
            throw new IllegalArgumentException("not the commission of a health overview: " + id);
        }
        from(SENT);
        state = ACCEPTED;
    }

    void chased(Chase chase) {
        chases = with(chases, chase);
    }

    private void from(CommissionState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new NotAllowedNow("That is not possible now. The agency’s contribution stands at: " + state.title() + ".");
        }
    }

    private void toChange(String reasons, List<ItemReason> items) {
        returnReasons = reasons;
        returnItems = new ArrayList<>(items);
    }

    private void nothingToChange() {
        toChange(null, List.of());
    }

    private void replaceLastRefusal(Refusal refusal) {
        List<Refusal> all = new ArrayList<>(refusals);
        all.set(all.size() - 1, refusal);
        refusals = all;
    }

    /** A new list, so that the change of the JSON column is seen. */
    private static <T> List<T> with(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** The request, made in the terms of reference, that it answers. */
    UUID requestId() {
        return requestId;
    }

    /** Id of the agency. */
    public String agency() {
        return agency;
    }

    /** The service or unit of the agency that is meant; null if the agency as a whole. */
    public String unit() {
        return unit;
    }

    public Product product() {
        return product;
    }

    /** Version of the terms of reference that it was sent with. */
    public int torVersion() {
        return torVersion;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    /** When the chronology was first due; null if none is asked for. */
    public LocalDate chronologyDue() {
        return chronologyDue;
    }

    /** When the signed report was first due; null if a chronology alone is asked for. */
    public LocalDate due() {
        return due;
    }

    public CommissionState state() {
        return state;
    }

    /** What the agency said about a single contact or its search; null otherwise. */
    String answerReasons() {
        return answerReasons;
    }

    /** User id of the agency's lead for this review; null until the commission is taken up. */
    public String lead() {
        return lead;
    }

    /** Null until the lead has confirmed it. */
    public LocalDate recordsSecuredOn() {
        return recordsSecuredOn;
    }

    /** Number of the newest version of the agency's chronology; null until one is in. */
    public Integer chronologyNumber() {
        return chronologyNumber;
    }

    /** User id of the author; null until appointed. Former authors are known from their appointments and the versions they wrote. */
    public String author() {
        return author;
    }

    /** The author's job title, by which readers know the author; null until appointed. */
    public String authorRole() {
        return authorRole;
    }

    /** Why the author is held to be independent; null until appointed. */
    public String independenceStatement() {
        return independenceStatement;
    }

    /** What the author has to change, or why the author had to go; null if nothing is open. */
    public String returnReasons() {
        return returnReasons;
    }

    List<ItemReason> returnItems() {
        return List.copyOf(returnItems);
    }

    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The last one. */
    Refusal refusal() {
        if (refusals.isEmpty()) {
            throw new IllegalStateException("nobody refused " + id);
        }
        return refusals.get(refusals.size() - 1);
    }

    List<Chase> chases() {
        return List.copyOf(chases);
    }
}
