package org.lscb.scr.overview;

import jakarta.persistence.Convert;
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
import org.lscb.scr.encryption.EncryptedText;

/** What one meeting of the LSCB decided on each document, who was there, and who withdrew for which item (domain.md S8, rule I10). */
@Entity
@Audited
@Table(name = "approval")
class Approval {

    /** Decision on one document. */
    enum Decision {
        APPROVED("Approved"), APPROVED_WITH_CHANGES("Approved with changes"), REFERRED_BACK("Referred back");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What follows from the decisions on all documents together. */
    enum Outcome { APPROVED, APPROVED_WITH_CHANGES, REFERRED_BACK, PLAN_REFERRED_BACK }

    /**
     * @param version number of the report's version, or of the plan's round
     * @param reasons the changes wanted, or why it was referred back; null if approved as it is
     */
    record OnDocument(PackItem document, int version, Decision decision, String reasons) { }

    /** @param person user id */
    record Conflict(String person, PackItem item, String reason) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int number;
    private LocalDate meetingOn;
    private String recordedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<OnDocument> decisions = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> present = new ArrayList<>();
    @Convert(converter = EncryptedText.class)
    private String alsoPresent;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Conflict> conflicts = new ArrayList<>();

    protected Approval() { }

    Approval(UUID reviewId, int number, LocalDate meetingOn, String recordedBy, List<OnDocument> decisions, List<String> present,
             String alsoPresent,
             List<Conflict> conflicts) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.number = number;
        this.meetingOn = meetingOn;
        this.recordedBy = recordedBy;
        this.decisions = new ArrayList<>(decisions);
        this.present = new ArrayList<>(present);
        this.alsoPresent = alsoPresent;
        this.conflicts = new ArrayList<>(conflicts);
    }

    /** The report goes back if it or its summary is referred back; if only the plan is, the plan alone is made again. */
    Outcome outcome() {
        if (on(PackItem.OVERVIEW) == Decision.REFERRED_BACK || on(PackItem.EXECUTIVE_SUMMARY) == Decision.REFERRED_BACK) {
            return Outcome.REFERRED_BACK;
        }
        if (on(PackItem.ACTION_PLAN) == Decision.REFERRED_BACK) {
            return Outcome.PLAN_REFERRED_BACK;
        }
        return decisions.stream().allMatch(each -> each.decision() == Decision.APPROVED) ? Outcome.APPROVED : Outcome.APPROVED_WITH_CHANGES;
    }

    boolean isApproved() {
        return outcome() == Outcome.APPROVED || outcome() == Outcome.APPROVED_WITH_CHANGES;
    }

    boolean wantsChangesOf(PackItem document) {
        return on(document) == Decision.APPROVED_WITH_CHANGES;
    }

    private Decision on(PackItem document) {
        return decisions.stream().filter(each -> each.document() == document).map(OnDocument::decision).findFirst().orElseThrow();
    }

    /** 1 for the first meeting that had the documents before it. */
    int number() {
        return number;
    }

    LocalDate meetingOn() {
        return meetingOn;
    }

    List<OnDocument> decisions() {
        return List.copyOf(decisions);
    }

    /** User ids. */
    List<String> present() {
        return List.copyOf(present);
    }

    /** Who withdrew for which item. */
    List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }
}
