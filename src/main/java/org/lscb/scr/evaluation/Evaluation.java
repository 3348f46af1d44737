package org.lscb.scr.evaluation;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.EvaluationRegime;
import org.lscb.scr.guidance.InadequateRule;

/**
 * Ofsted's evaluation of one review. It begins with the submission and ends with the final letter, however late that comes. The overall
 * grade is what Ofsted says it is; provisional, corrected and final grades stand side by side (domain.md S9 and rules 5 to 8).
 */
@Entity
@Audited
@Table(name = "evaluation")
public class Evaluation {

    /** How far the evaluation has come. */
    public enum State { AWAITED, PROVISIONAL, UNDER_DISCUSSION, FINAL }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private LocalDate submittedOn;
    @Enumerated(EnumType.STRING)
    private EvaluationRegime regime;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private Grade provisionalOverall;
    @Enumerated(EnumType.STRING)
    private Grade correctedOverall;
    @Enumerated(EnumType.STRING)
    private Grade finalOverall;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Letter> letters = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Chase> chases = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ResponseGiven> responses = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<FactualComments> factualComments = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Improvement> improvements = new ArrayList<>();
    private LocalDate improvementsRecordedOn;
    @Enumerated(EnumType.STRING)
    private InadequateRule inadequateRule;
    @Enumerated(EnumType.STRING)
    private ReconsiderationDecision reconsiderationDecision;
    private LocalDate reconsiderationDecidedOn;
    @Convert(converter = EncryptedText.class)
    private String reconsiderationReasons;
    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("documentType, agency")
    private Set<DocumentGrade> grades = new LinkedHashSet<>();
    @OneToMany(mappedBy = "evaluation", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("askedOn")
    private Set<OfstedMeeting> meetings = new LinkedHashSet<>();

    protected Evaluation() { }

    /** @param submittedOn day of the first consignment; pins the regime */
    Evaluation(UUID reviewId, LocalDate submittedOn, EvaluationRegime regime) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.submittedOn = submittedOn;
        this.regime = regime;
        this.state = State.AWAITED;
    }

    /** @throws NotAllowedNow once the final letter is in */
    void receive(Letter letter, List<GradeGiven> given) {
        requireOpen();
        letters = with(letters, letter);
        given.forEach(one -> grade(one.document()).give(letter.kind(), one.grade(), one.comments()));
        if (letter.kind() == LetterKind.FINAL) {
            finalOverall = letter.overall();
            state = State.FINAL;
            return;
        }
        if (provisionalOverall == null) {
            provisionalOverall = letter.overall();
        } else if (letter.overall() != overall().orElseThrow()) {
            correctedOverall = letter.overall();
        }
        if (state == State.AWAITED) {
            state = State.PROVISIONAL;
        }
    }

    void chased(Chase chase) {
        requireOpen();
        chases = with(chases, chase);
    }

    /** @throws NotAllowedNow unless there are provisional grades to answer */
    void respond(ResponseGiven response) {
        if (state != State.PROVISIONAL && state != State.UNDER_DISCUSSION) {
            throw new NotAllowedNow("There are no provisional grades to answer.");
        }
        responses = with(responses, response);
        if (response.response() == ProvisionalResponse.MEETING) {
            meetings.add(new OfstedMeeting(this, response.on()));
        }
        if (response.response() != ProvisionalResponse.ACCEPT) {
            state = State.UNDER_DISCUSSION;
        }
    }

    void comment(FactualComments comments) {
        requireOpen();
        factualComments = with(factualComments, comments);
    }

    /** @param overall the corrected overall grade, or null if it stays */
    void met(LocalDate asked, LocalDate held, String present, String outcome, List<GradeGiven> corrected, Grade overall) {
        requireOpen();
        List<OfstedMeeting.Correction> corrections = corrected.stream()
            .map(one -> new OfstedMeeting.Correction(one.document().key(), grade(one.document()).current(), one.grade())).toList();
        openMeeting().orElseThrow(() -> new NotAllowedNow("No meeting was asked for.")).held(asked, held, present, outcome, corrections, overall);
        corrected.forEach(one -> grade(one.document()).correct(one.grade()));
        if (overall != null) {
            correctedOverall = overall;
        }
    }

    void notMet(LocalDate asked, String why) {
        openMeeting().orElseThrow(() -> new NotAllowedNow("No meeting was asked for.")).notHeld(asked, why);
    }

    void applied(InadequateRule rule) {
        requireInadequate();
        inadequateRule = rule;
    }

    void decided(ReconsiderationDecision decision, LocalDate on, String reasons) {
        requireInadequate();
        reconsiderationDecision = decision;
        reconsiderationDecidedOn = on;
        reconsiderationReasons = reasons;
    }

    void improve(List<Improvement> all, LocalDate on) {
        if (state != State.FINAL) {
            throw new NotAllowedNow("The final letter has not come yet.");
        }
        improvements = new ArrayList<>(all);
        improvementsRecordedOn = on;
    }

    private void requireOpen() {
        if (state == State.FINAL) {
            throw new NotAllowedNow("Ofsted's final letter has already been recorded.");
        }
    }

    private void requireInadequate() {
        if (finalOverall != Grade.INADEQUATE) {
            throw new NotAllowedNow("The review was not found inadequate.");
        }
    }

    private DocumentGrade grade(GradedDocument document) {
        return grades.stream().filter(known -> known.document().equals(document)).findFirst().orElseGet(() -> {
            DocumentGrade fresh = new DocumentGrade(this, document);
            grades.add(fresh);
            return fresh;
        });
    }

    private static <T> List<T> with(List<T> known, T one) {
        List<T> more = new ArrayList<>(known);
        more.add(one);
        return more;
    }

    UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    public EvaluationRegime regime() {
        return regime;
    }

    public State state() {
        return state;
    }

    /** False for a review submitted after evaluation had ended altogether. */
    public boolean isEvaluated() {
        return regime != EvaluationRegime.ENDED;
    }

    public boolean isFinal() {
        return state == State.FINAL;
    }

    /** The overall grade that counts now: the final one, else the provisional one with its corrections. */
    public Optional<Grade> overall() {
        return Optional.ofNullable(finalOverall != null ? finalOverall : correctedOverall != null ? correctedOverall : provisionalOverall);
    }

    /** As first given; empty if no provisional letter came. */
    public Optional<Grade> provisionalOverall() {
        return Optional.ofNullable(provisionalOverall);
    }

    /** Empty until the final letter is in. It never changes again, whatever a reconsideration brings. */
    public Optional<Grade> finalOverall() {
        return Optional.ofNullable(finalOverall);
    }

    /** Date of the first provisional letter. */
    public Optional<LocalDate> provisionalLetterOn() {
        return letters.stream().filter(letter -> letter.kind() == LetterKind.PROVISIONAL).map(Letter::dated).findFirst();
    }

    /** Date of the final letter. */
    public Optional<LocalDate> finalLetterOn() {
        return letters.stream().filter(letter -> letter.kind() == LetterKind.FINAL).map(Letter::dated).findFirst();
    }

    Optional<Grade> correctedOverall() {
        return Optional.ofNullable(correctedOverall);
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    Optional<Letter> latestLetter() {
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters.get(letters.size() - 1));
    }

    List<Chase> chases() {
        return List.copyOf(chases);
    }

    List<ResponseGiven> responses() {
        return List.copyOf(responses);
    }

    List<FactualComments> factualComments() {
        return List.copyOf(factualComments);
    }

    List<Improvement> improvements() {
        return List.copyOf(improvements);
    }

    Optional<LocalDate> improvementsRecordedOn() {
        return Optional.ofNullable(improvementsRecordedOn);
    }

    /** Empty unless the final grade is inadequate. */
    Optional<InadequateRule> inadequateRule() {
        return Optional.ofNullable(inadequateRule);
    }

    /** Empty where the LSCB had nothing to decide. */
    Optional<ReconsiderationDecision> reconsiderationDecision() {
        return Optional.ofNullable(reconsiderationDecision);
    }

    LocalDate reconsiderationDecidedOn() {
        return reconsiderationDecidedOn;
    }

    List<DocumentGrade> grades() {
        return List.copyOf(grades);
    }

    Optional<DocumentGrade> gradeOf(GradedDocument document) {
        return grades.stream().filter(known -> Objects.equals(known.document(), document)).findFirst();
    }

    List<OfstedMeeting> meetings() {
        return List.copyOf(meetings);
    }

    /** The meeting that has been asked for and of which nothing is known yet. */
    Optional<OfstedMeeting> openMeeting() {
        return meetings.stream().filter(OfstedMeeting::isOpen).findFirst();
    }
}
