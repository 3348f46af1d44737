package org.lscb.scr.scoping;

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

/**
 * One version of the terms of reference. Each that was put before the Chair is kept, with what the Chair said of it; the latest approved
 * one applies.
 */
@Entity
@DynamicUpdate
@Audited
@Table(name = "terms_of_reference")
public class TermsOfReference {

    /** What the Chair has said of a version. */
    public enum State {
        /** Before the Chair. */
        PROPOSED,
        APPROVED,
        /** To be drafted again; the next version takes its place. */
        RETURNED,
        /** Not wanted: the version before stays. */
        REFUSED
    }

    @Id
    private UUID id;
    @Version
    private long rowVersion;
    private UUID reviewId;
    private int number;
    @Enumerated(EnumType.STRING)
    private State state;
    @Convert(converter = EncryptedText.class)
    private String whyNewVersion;
    @Embedded
    private Terms terms;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<TermsItem> items = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgencyAsked> agencies = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<TimetableStep> timetable = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private FurtherAsked further;
    private String panelChair;
    private String overviewAuthor;
    private String proposedBy;
    private LocalDate proposedOn;
    private String decidedBy;
    private LocalDate decidedOn;
    @Convert(converter = EncryptedText.class)
    private String reasons;

    protected TermsOfReference() { }

    /**
     * @param questions      in order; the version numbers them
     * @param panelChair     account of the Panel Chair of the day
     * @param overviewAuthor account of the overview author of the day
     */
    TermsOfReference(UUID reviewId, int number, Terms terms, List<String> questions, List<AgencyAsked> agencies,
                     List<TimetableStep> timetable, String panelChair, String overviewAuthor, String by, LocalDate on) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.number = number;
        this.state = State.PROPOSED;
        this.terms = terms;
        questions.forEach(this::ask);
        this.agencies = new ArrayList<>(agencies);
        this.timetable = new ArrayList<>(timetable);
        this.panelChair = panelChair;
        this.overviewAuthor = overviewAuthor;
        this.proposedBy = by;
        this.proposedOn = on;
    }

    /** The next version, by which one more agency is asked and further questions are put; all else stays as it is. */
    TermsOfReference withFurther(int nextNumber, FurtherAsked wanted, List<String> questions, String why, String by, LocalDate on) {
        TermsOfReference next = new TermsOfReference(reviewId, nextNumber, terms, List.of(), agencies, timetable, panelChair,
            overviewAuthor, by, on);
        next.items = new ArrayList<>(items);
        questions.forEach(next::ask);
        next.agencies.add(wanted.asked());
        next.further = wanted;
        next.whyNewVersion = why;
        return next;
    }

    private void ask(String question) {
        items.add(new TermsItem("Q" + (items.size() + 1), question));
    }

    /** The Chair, or whoever may decide for the Chair, has looked at this version. @param why may be null if approved */
    void decide(State verdict, String why, String by, LocalDate on) {
        if (state != State.PROPOSED) {
            throw new NotAllowedNow("This version of the terms of reference has already been decided on.");
        }
        state = verdict;
        reasons = why;
        decidedBy = by;
        decidedOn = on;
    }

    public UUID id() {
        return id;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** 1 for the first version put before the Chair. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /** Why there is a version after an approved one; null otherwise. */
    public String whyNewVersion() {
        return whyNewVersion;
    }

    public Terms terms() {
        return terms;
    }

    /** First day of the time under review. */
    public LocalDate periodFrom() {
        return terms.periodFrom();
    }

    /** Last day of the time under review. */
    public LocalDate periodTo() {
        return terms.periodTo();
    }

    /** The questions, in order. */
    public List<TermsItem> items() {
        return List.copyOf(items);
    }

    public List<AgencyAsked> agencies() {
        return List.copyOf(agencies);
    }

    public List<TimetableStep> timetable() {
        return List.copyOf(timetable);
    }

    /** The agency that this version adds to an approved one; null otherwise. */
    FurtherAsked further() {
        return further;
    }

    /** Account of the Panel Chair when it was proposed. */
    public String panelChair() {
        return panelChair;
    }

    /** Account of the overview author when it was proposed. */
    public String overviewAuthor() {
        return overviewAuthor;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    /** Null while it is before the Chair. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** What the Chair said; null if nothing. */
    public String reasons() {
        return reasons;
    }
}
