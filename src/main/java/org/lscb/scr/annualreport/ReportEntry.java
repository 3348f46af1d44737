package org.lscb.scr.annualreport;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.action.ActionState;
import org.lscb.scr.action.Colour;
import org.lscb.scr.encryption.EncryptedText;

/** What the report of one year says of one review: the facts as they were collected, and the board's own words. */
@Entity
@Audited
@Table(name = "annual_report_entry")
public class ReportEntry {

    /** One action as it stood when the reviews were collected. */
    public record ReportedAction(int number, String what, String agency, ActionState state, LocalDate due, Colour colour) { }

    /**
     * What the service knows of a review in a year.
     *
     * @param reportedAs  the main class first; a review completed in the year may also be one carried over
     * @param completedOn when overview and plan were submitted; null if they are not
     */
    record Facts(UUID reviewId, String reference, String pseudonym, List<ReportedAs> reportedAs, LocalDate decidedOn, LocalDate completedOn,
                 boolean published, List<ReportedAction> actions) { }

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private AnnualReport report;
    private UUID reviewId;
    private int number;
    private String reference;
    @Convert(converter = EncryptedText.class)
    private String pseudonym;
    @Enumerated(EnumType.STRING)
    private ReportedAs reportedAs;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportedAs> alsoAs = new ArrayList<>();
    private LocalDate decidedOn;
    private LocalDate completedOn;
    private boolean published;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportedAction> actions = new ArrayList<>();
    @Enumerated(EnumType.STRING)
    private Naming naming;
    @Convert(converter = EncryptedText.class)
    private String progress;
    @Convert(converter = EncryptedText.class)
    private String impactPlan;

    protected ReportEntry() { }

    ReportEntry(AnnualReport report, Facts facts, int number) {
        this.id = UUID.randomUUID();
        this.report = report;
        this.reviewId = facts.reviewId();
        this.naming = facts.published() ? Naming.PSEUDONYM : Naming.A_REVIEW;
        refresh(facts, number);
    }

    /** Takes in how things stand now; what people wrote stays. */
    void refresh(Facts facts, int position) {
        number = position;
        reference = facts.reference();
        pseudonym = facts.pseudonym();
        reportedAs = facts.reportedAs().get(0);
        alsoAs = new ArrayList<>(facts.reportedAs().subList(1, facts.reportedAs().size()));
        decidedOn = facts.decidedOn();
        completedOn = facts.completedOn();
        published = facts.published();
        actions = new ArrayList<>(facts.actions());
    }

    void write(String howItGoes, String howImpactIsFound) {
        progress = howItGoes;
        impactPlan = howImpactIsFound;
    }

    void nameAs(Naming choice) {
        naming = choice;
    }

    public UUID reviewId() {
        return reviewId;
    }

    /** Counts the entries of one report from 1, so that each review can be told apart whatever it is called. */
    public int number() {
        return number;
    }

    /** The review's reference; it does not appear in the document. */
    public String reference() {
        return reference;
    }

    public String pseudonym() {
        return pseudonym;
    }

    /** The main class. */
    public ReportedAs reportedAs() {
        return reportedAs;
    }

    /** Other rows of the table that applied as well. */
    public List<ReportedAs> alsoAs() {
        return List.copyOf(alsoAs);
    }

    /** When the Chair decided to hold the review. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** When overview and plan were submitted; null if they are not. */
    public LocalDate completedOn() {
        return completedOn;
    }

    public boolean isPublished() {
        return published;
    }

    public List<ReportedAction> actions() {
        return List.copyOf(actions);
    }

    /** How many actions had each colour; every colour is there, with 0 if need be. */
    public Map<Colour, Long> colours() {
        Map<Colour, Long> colours = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            colours.put(colour, actions.stream().filter(action -> action.colour() == colour).count());
        }
        return colours;
    }

    /** The actions that were not finished and evidenced. */
    public List<ReportedAction> outstanding() {
        return actions.stream().filter(action -> action.colour() != Colour.BLUE).toList();
    }

    public Naming naming() {
        return naming;
    }

    /** How the review is called in the document. */
    String title() {
        return naming == Naming.PSEUDONYM ? pseudonym : "A review";
    }

    /** What the board says of progress, or of what has been done to learn; null until written. */
    public String progress() {
        return progress;
    }

    /** How the board will find out whether it helped and lasts; null if not written. */
    public String impactPlan() {
        return impactPlan;
    }
}
