package org.lscb.scr.chronology;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.imr.Commission;

/** One version of one agency's chronology, as its author handed it in. Earlier versions stay as they were. */
@Entity
@Audited
@Table(name = "chronology")
public class Chronology {

    /**
     * What the Panel said of a chronology that was all it asked for.
     *
     * @param on         the day in the UK
     * @param recordedBy user id
     * @param reasons    null if it was accepted
     */
    public record Verdict(boolean accepted, LocalDate on, String recordedBy, String reasons) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private UUID commissionId;
    private String agency;
    private int number;
    private String author;
    private LocalDate handedInOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<UploadedFile> spreadsheets = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Verdict> verdicts = new ArrayList<>();

    protected Chronology() { }

    Chronology(UUID reviewId, UUID commissionId, String agency, int number, String author, LocalDate handedInOn, List<UploadedFile> spreadsheets) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.commissionId = commissionId;
        this.agency = agency;
        this.number = number;
        this.author = author;
        this.handedInOn = handedInOn;
        this.spreadsheets = new ArrayList<>(spreadsheets);
    }

    static Chronology of(Commission commission, int number, String author, LocalDate on, List<UploadedFile> spreadsheets) {
        return new Chronology(commission.reviewId(), commission.id(), commission.agency(), number, author, on, spreadsheets);
    }

    void judged(Verdict verdict) {
        List<Verdict> all = new ArrayList<>(verdicts);
        all.add(verdict);
        verdicts = all;
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

    /** 1 for the first. */
    public int number() {
        return number;
    }

    /** User id of whoever handed it in. */
    public String author() {
        return author;
    }

    public LocalDate handedInOn() {
        return handedInOn;
    }

    /** Files that stand beside the entries or in their place. */
    public List<UploadedFile> spreadsheets() {
        return List.copyOf(spreadsheets);
    }

    public List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }
}
