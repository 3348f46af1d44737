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

/** How one agency, at senior level, answered for its part of the action plan; with what it rejected and what came of that. */
@Entity
@Audited
@Table(name = "endorsement")
class Endorsement {

    enum Outcome {
        TAKEN_UP("The agency takes it up after all"), STAYS_REFUSED("It stays refused");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** What came of a refusal when the LSCB Chair took it up. @param spokeTo job title */
    record TakenUp(String spokeTo, LocalDate on, Outcome outcome, String note, String by) { }

    /**
     * @param recommendation key of the recommendation
     * @param takenUp        null until the LSCB Chair has spoken to the agency
     */
    record Refusal(String recommendation, String reasons, TakenUp takenUp) {

        boolean stays() {
            return takenUp == null || takenUp.outcome() == Outcome.STAYS_REFUSED;
        }
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private int round;
    private String agency;
    @Convert(converter = EncryptedText.class)
    private String endorsedBy;
    private LocalDate endorsedOn;
    private String recordedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Refusal> refusals = new ArrayList<>();

    protected Endorsement() { }

    /** @param endorsedBy job title */
    Endorsement(UUID reviewId, int round, String agency, String endorsedBy, LocalDate endorsedOn, String recordedBy,
                List<Refusal> refusals) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.round = round;
        this.agency = agency;
        this.endorsedBy = endorsedBy;
        this.endorsedOn = endorsedOn;
        this.recordedBy = recordedBy;
        this.refusals = new ArrayList<>(refusals);
    }

    void takenUp(String recommendation, TakenUp what) {
        refusals = refusals.stream().map(refusal -> refusal.recommendation().equals(recommendation)
            ? new Refusal(recommendation, refusal.reasons(), what) : refusal).toList();
    }

    /** Round of the plan, from 1. */
    int round() {
        return round;
    }

    String agency() {
        return agency;
    }

    /** Job title. */
    String endorsedBy() {
        return endorsedBy;
    }

    LocalDate endorsedOn() {
        return endorsedOn;
    }

    /** None if the agency endorsed all of it. */
    List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    boolean refuses(String recommendation) {
        return refusals.stream().anyMatch(refusal -> refusal.recommendation().equals(recommendation) && refusal.stays());
    }
}
