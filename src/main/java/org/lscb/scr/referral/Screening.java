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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;

/** One meeting of the sub-group on a case and what it recommends to the Chair (domain.md section 5, Recommendation to Chair). Never changed. */
@Entity
@Audited
@Table(name = "screening")
public class Screening {

    /** The four whom the sub-group should not meet without (domain.md 3.1). */
    enum Sector { POLICE, HEALTH, EDUCATION, SOCIAL_CARE }

    /** A member had an interest in the case and withdrew for this item (rule I10). */
    record Conflict(String member, String about) { }

    /**
     * Who met.
     *
     * @param members      user ids of the members present
     * @param others       job titles and employers of others
     * @param represented  which of the four were there
     * @param notQuorate   why the meeting went on without one of them, or null
     */
    record Meeting(LocalDate on, List<String> members, String others, List<Sector> represented, String notQuorate, List<Conflict> conflicts) { }

    /** A view with the reasons of those who hold it. */
    public record View(SubGroupView recommendation, String reasons) { }

    /** What is to be found out before the case comes back; {@code lateBecause} if only after the decision is due. */
    record Wanted(String what, LocalDate by, String lateBecause) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int consideration;
    private int number;
    private LocalDate meetingOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> members = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String others;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Sector> represented = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String notQuorate;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Conflict> conflicts = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private CriteriaResult criteriaResult;
    private String criteriaRow;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> indicators = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String indicatorNotes;
    @Enumerated(EnumType.STRING)
    private SubGroupView recommendation;
    @Convert(converter = EncryptedText.class)
    private String reasons;
    @Enumerated(EnumType.STRING)
    private SubGroupView otherView;
    @Convert(converter = EncryptedText.class)
    private String otherReasons;
    @Convert(converter = EncryptedText.class)
    private String wanted;
    private LocalDate wantedBy;
    @Convert(converter = EncryptedText.class)
    private String lateBecause;

    protected Screening() { }

    Screening(Referral referral, int number, Meeting meeting, CriteriaAdvice advice, List<String> indicators, String indicatorNotes) {
        this.id = UUID.randomUUID();
        this.reviewId = referral.reviewId();
        this.consideration = referral.consideration();
        this.number = number;
        this.meetingOn = meeting.on();
        this.members = new ArrayList<>(meeting.members());
        this.others = meeting.others();
        this.represented = new ArrayList<>(meeting.represented());
        this.notQuorate = meeting.notQuorate();
        this.conflicts = new ArrayList<>(meeting.conflicts());
        this.criteriaResult = advice.result();
        this.criteriaRow = advice.row();
        this.indicators = new ArrayList<>(indicators);
        this.indicatorNotes = indicatorNotes;
    }

    /** @param dissent the other view where the sub-group is split, else null; both go to the Chair */
    Screening recommending(View view, View dissent) {
        recommendation = view.recommendation();
        reasons = view.reasons();
        otherView = dissent == null ? null : dissent.recommendation();
        otherReasons = dissent == null ? null : dissent.reasons();
        return this;
    }

    Screening wanting(Wanted information) {
        wanted = information.what();
        wantedBy = information.by();
        lateBecause = information.lateBecause();
        return this;
    }

    /** 1 for the first of the review. */
    int number() {
        return number;
    }

    public int consideration() {
        return consideration;
    }

    public LocalDate meetingOn() {
        return meetingOn;
    }

    List<String> members() {
        return List.copyOf(members);
    }

    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    CriteriaResult criteriaResult() {
        return criteriaResult;
    }

    String criteriaRow() {
        return criteriaRow;
    }

    /** Ids of the indicator questions answered yes, such as Q1. */
    public List<String> indicators() {
        return List.copyOf(indicators);
    }

    public SubGroupView recommendation() {
        return recommendation;
    }

    public String reasons() {
        return reasons;
    }

    /** The other view where the sub-group was split. */
    public Optional<View> otherView() {
        return otherView == null ? Optional.empty() : Optional.of(new View(otherView, otherReasons));
    }

    String wanted() {
        return wanted;
    }

    LocalDate wantedBy() {
        return wantedBy;
    }
}
