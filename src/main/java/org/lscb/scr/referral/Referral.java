package org.lscb.scr.referral;

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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/**
 * How a case came to the board and what has become known of it since (domain.md section 5, Referral). A case has one referral for good:
 * when it is opened again on new information, that is the referral's next consideration.
 */
@Entity
@Audited
@Table(name = "referral")
public class Referral {

    enum ReferrerRole { AGENCY, PROFESSIONAL, CDOP, INSPECTOR, LSCB_CHAIR }

    /** Whether the other children of the household have been made safe. */
    enum OtherChildren { SAFE, NOT_YET_SAFE, NONE }

    enum Residence { OUR_AREA, ANOTHER_AREA, DISPUTED_OR_UNKNOWN }

    /** What the business manager found on checking. */
    enum WhoseCase { OURS, DUPLICATE, OTHER_LSCB }

    /**
     * Facts that came after the referral.
     *
     * @param source agency and job title, no name
     */
    public record AddedFacts(LocalDate on, String source, String text) { }

    /**
     * Somebody asked where the decision was.
     *
     * @param chairToldOn day on which the Chair was told that it is nearly due, or over
     */
    record Chase(LocalDate chairToldOn, String heldUpBy) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    @Enumerated(EnumType.STRING)
    private ReferrerRole referrerRole;
    private String referrerAgency;
    private LocalDate receivedOn;
    private LocalDate incidentKnownOn;
    private LocalDate chairAwareDate;
    @Convert(converter = EncryptedText.class)
    private String facts;
    @Enumerated(EnumType.STRING)
    private OtherChildren otherChildren;
    @Convert(converter = EncryptedText.class)
    private String madeSafeBy;
    private LocalDate madeSafeOn;
    @Enumerated(EnumType.STRING)
    private Residence residence;
    @Convert(converter = EncryptedText.class)
    private String residenceLscb;
    @Convert(converter = EncryptedText.class)
    private String responsibleLscb;
    @Convert(converter = EncryptedText.class)
    private String cdopReference;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> agencies = new ArrayList<>();
    private int consideration = 1;
    @Enumerated(EnumType.STRING)
    private WhoseCase whoseCase;
    @Convert(converter = EncryptedText.class)
    private String checkedBecause;
    private UUID mergedInto;
    @Convert(converter = EncryptedText.class)
    private String transferredTo;
    @Convert(converter = EncryptedText.class)
    private String factsAsked;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AddedFacts> addedFacts = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<CriteriaAdvice> advice = new ArrayList<>();
    private LocalDate meetingOn;
    @Convert(converter = EncryptedText.class)
    private String goAheadBecause;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Chase> chases = new ArrayList<>();

    protected Referral() { }

    Referral(UUID reviewId, ReferrerRole referrerRole, String referrerAgency, LocalDate receivedOn, LocalDate incidentKnownOn, LocalDate chairAwareDate,
             String facts, List<String> agencies, String cdopReference) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.referrerRole = referrerRole;
        this.referrerAgency = referrerAgency;
        this.receivedOn = receivedOn;
        this.incidentKnownOn = incidentKnownOn;
        this.chairAwareDate = chairAwareDate;
        this.facts = facts;
        this.agencies = new ArrayList<>(agencies);
        this.cdopReference = cdopReference;
    }

    /** What was done for the other children, the first thing to be done at all. */
    void otherChildren(OtherChildren how, String by, LocalDate on) {
        otherChildren = how;
        madeSafeBy = how == OtherChildren.SAFE ? by : null;
        madeSafeOn = how == OtherChildren.SAFE ? on : null;
    }

    /**
     * Where the child lived, which says who leads.
     *
     * @param ofResidence board of the area of residence, if that is not ours
     * @param responsible board of the council that looked after the child, if that is not ours
     */
    void lived(Residence where, String ofResidence, String responsible) {
        residence = where;
        residenceLscb = where == Residence.ANOTHER_AREA ? ofResidence : null;
        responsibleLscb = responsible;
    }

    /** The Chair has been told of the case. The first date stays. */
    void chairMadeAware(LocalDate on) {
        if (chairAwareDate == null) {
            chairAwareDate = on;
        }
    }

    /** The case is ours, or stays here until the Chairs have agreed. */
    void takenUp(List<String> agenciesKnown, String asked, String because) {
        whoseCase = WhoseCase.OURS;
        agencies = new ArrayList<>(agenciesKnown);
        factsAsked = asked;
        checkedBecause = because;
    }

    void mergedInto(UUID otherReview, String because) {
        whoseCase = WhoseCase.DUPLICATE;
        mergedInto = otherReview;
        checkedBecause = because;
    }

    void transferredTo(String board, String because) {
        whoseCase = WhoseCase.OTHER_LSCB;
        transferredTo = board;
        checkedBecause = because;
    }

    /** Adds facts; those given before stay as they were. */
    public void learn(AddedFacts more) {
        addedFacts = with(addedFacts, more);
    }

    /** Further agencies are known to have had contact. */
    public void known(List<String> more) {
        agencies = new ArrayList<>(Stream.concat(agencies.stream(), more.stream()).distinct().toList());
    }

    void advised(CriteriaAdvice now) {
        advice = with(advice, now);
    }

    void meetingCalled(LocalDate on, String becauseOfAnswersMissing) {
        meetingOn = on;
        goAheadBecause = becauseOfAnswersMissing;
    }

    void chased(Chase chase) {
        chases = with(chases, chase);
    }

    void cdopReference(String reference) {
        cdopReference = reference == null ? cdopReference : reference;
    }

    /**
     * The case is considered anew on new information: with a new date on which the Chair was made aware, and again asked of the agencies.
     *
     * @throws IllegalArgumentException if the Chair is said to have been aware of it before the referral was received
     */
    public void reconsider(LocalDate chairAware) {
        if (chairAware.isBefore(receivedOn)) {
            throw new IllegalArgumentException("new information is not older than the referral");
        }
        consideration++;
        chairAwareDate = chairAware;
        factsAsked = null;
        goAheadBecause = null;
        meetingOn = null;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);        // a list held as JSON counts as changed only when it is another one
        all.add(more);
        return all;
    }

    public UUID reviewId() {
        return reviewId;
    }

    ReferrerRole referrerRole() {
        return referrerRole;
    }

    /** Null if the person who referred belongs to no agency that has an account here. */
    Optional<String> referrerAgency() {
        return Optional.ofNullable(referrerAgency);
    }

    /** The day on which the board received it. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate incidentKnownOn() {
        return incidentKnownOn;
    }

    /** The day on which the period for the decision began; empty until the Chair has been told. */
    public Optional<LocalDate> chairAwareDate() {
        return Optional.ofNullable(chairAwareDate);
    }

    String facts() {
        return facts;
    }

    OtherChildren otherChildren() {
        return otherChildren;
    }

    String madeSafeBy() {
        return madeSafeBy;
    }

    LocalDate madeSafeOn() {
        return madeSafeOn;
    }

    Residence residence() {
        return residence;
    }

    String residenceLscb() {
        return residenceLscb;
    }

    String responsibleLscb() {
        return responsibleLscb;
    }

    String cdopReference() {
        return cdopReference;
    }

    /** Ids of the agencies known to have had contact with the child or family. */
    public List<String> agencies() {
        return List.copyOf(agencies);
    }

    /** 1 at first; one more each time the case is opened again. */
    public int consideration() {
        return consideration;
    }

    /** Null until checked. */
    WhoseCase whoseCase() {
        return whoseCase;
    }

    String checkedBecause() {
        return checkedBecause;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    String transferredTo() {
        return transferredTo;
    }

    String factsAsked() {
        return factsAsked;
    }

    /** In the order in which they came. */
    public List<AddedFacts> addedFacts() {
        return List.copyOf(addedFacts);
    }

    /** Every advice of the criteria, the newest last. */
    List<CriteriaAdvice> advice() {
        return List.copyOf(advice);
    }

    /** The newest advice of the criteria. */
    public Optional<CriteriaAdvice> latestAdvice() {
        return advice.isEmpty() ? Optional.empty() : Optional.of(advice.get(advice.size() - 1));
    }

    LocalDate meetingOn() {
        return meetingOn;
    }

    String goAheadBecause() {
        return goAheadBecause;
    }

    List<Chase> chases() {
        return List.copyOf(chases);
    }
}
