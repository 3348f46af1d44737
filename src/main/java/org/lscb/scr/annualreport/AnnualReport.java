package org.lscb.scr.annualreport;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
import org.lscb.scr.form.NotAllowedNow;

/** What the LSCB reports of its serious case reviews for one year, 1 April to 31 March. All days are days in the UK. */
@Entity
@Audited
@Table(name = "annual_report")
public class AnnualReport {

    /** How far the report has come. */
    public enum State { BEGUN, WRITTEN, APPROVED, PUBLISHED }

    /** What several reviews taught together. */
    public record Theme(String title, String text) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private LocalDate yearEndsOn;
    private boolean required;
    @Enumerated(EnumType.STRING)
    private State state;
    @Convert(converter = EncryptedText.class)
    private String introduction;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Theme> themes = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String comments;
    private UUID documentId;
    private String approvedBy;
    private LocalDate approvedOn;
    private LocalDate publishedOn;
    @Convert(converter = EncryptedText.class)
    private String location;
    private LocalDate sentOn;
    @OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<ReportEntry> entries = new ArrayList<>();

    protected AnnualReport() { }

    /** @param required whether the guidance demands the report for this year (domain 6.4) */
    AnnualReport(LocalDate yearEndsOn, boolean required) {
        this.id = UUID.randomUUID();
        this.yearEndsOn = yearEndsOn;
        this.required = required;
        this.state = State.BEGUN;
    }

    /** The reviews that belong in it as things stand now. What was written of a review before stays with it. */
    void collect(List<ReportEntry.Facts> reviews) {
        mustNotBeApproved();
        entries.removeIf(entry -> reviews.stream().noneMatch(facts -> facts.reviewId().equals(entry.reviewId())));
        int number = 0;
        for (ReportEntry.Facts facts : reviews) {
            number++;
            Optional<ReportEntry> known = entry(facts.reviewId());
            if (known.isPresent()) {
                known.get().refresh(facts, number);
            } else {
                entries.add(new ReportEntry(this, facts, number));
            }
        }
    }

    void write(String opening, List<Theme> acrossReviews) {
        mustNotBeApproved();
        introduction = opening;
        themes = new ArrayList<>(acrossReviews);
        comments = null;
        state = State.WRITTEN;
    }

    void drawnUpAs(UUID document) {
        documentId = document;
    }

    void returnWith(String whatHasToChange) {
        mustNotBeApproved();
        comments = whatHasToChange;
        state = State.BEGUN;
    }

    void approve(String by, LocalDate on) {
        if (state != State.WRITTEN) {
            throw new NotAllowedNow("This report is not ready to be approved.");
        }
        approvedBy = by;
        approvedOn = on;
        comments = null;
        state = State.APPROVED;
    }

    void publish(LocalDate on, String where, LocalDate toChildrensTrust) {
        if (state != State.APPROVED) {
            throw new NotAllowedNow("Only a report that the Chair has approved can be published.");
        }
        publishedOn = on;
        location = where;
        sentOn = toChildrensTrust;
        state = State.PUBLISHED;
    }

    private void mustNotBeApproved() {
        if (state == State.APPROVED || state == State.PUBLISHED) {
            throw new NotAllowedNow("This report is approved and no longer changes.");
        }
    }

    Optional<ReportEntry> entry(UUID reviewId) {
        return entries.stream().filter(entry -> entry.reviewId().equals(reviewId)).findFirst();
    }

    public UUID id() {
        return id;
    }

    /** 1 April. */
    public LocalDate yearStartsOn() {
        return yearEndsOn.minusYears(1).plusDays(1);
    }

    /** 31 March. */
    public LocalDate yearEndsOn() {
        return yearEndsOn;
    }

    /** The year as people write it: 2010-11. */
    public String year() {
        return year(yearEndsOn);
    }

    static String year(LocalDate endsOn) {
        return "%d-%02d".formatted(endsOn.getYear() - 1, endsOn.getYear() % 100);
    }

    /** Whether the guidance demands it for this year. */
    public boolean isRequired() {
        return required;
    }

    public State state() {
        return state;
    }

    /** Null if there is none. */
    public String introduction() {
        return introduction;
    }

    public List<Theme> themes() {
        return List.copyOf(themes);
    }

    /** What the Chair wants changed; null if nothing is open. */
    public String comments() {
        return comments;
    }

    /** The newest drawn-up document; null until there is one. */
    public UUID documentId() {
        return documentId;
    }

    public LocalDate approvedOn() {
        return approvedOn;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public String location() {
        return location;
    }

    /** When it went to the Children's Trust Board. */
    public LocalDate sentOn() {
        return sentOn;
    }

    /** The reviews in it, in the order of their numbers. */
    public List<ReportEntry> entries() {
        return entries.stream().sorted(java.util.Comparator.comparingInt(ReportEntry::number)).toList();
    }
}
