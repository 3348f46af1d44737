package org.lscb.scr.overview;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.lscb.scr.encryption.EncryptedText;
import org.lscb.scr.form.NotAllowedNow;

/** One agency's check of the facts that one version of the overview report states about it: facts, not conclusions. */
@Entity
@Audited
@Table(name = "accuracy_return")
class AccuracyReturn {

    /**
     * @param paragraph where it stands in the report
     * @param source    the record that shows it
     */
    record Correction(@Size(max = 50) String paragraph, @NotBlank @Size(max = 200_000) String asWritten,
                      @NotBlank @Size(max = 200_000) String asItWas, @NotBlank @Size(max = 500) String source) { }

    enum Answer { TAKEN_IN, NOT_TAKEN_IN }

    /** What the author made of one correction. @param reason null if it was taken in */
    record Response(Answer answer, String reason) { }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private String agency;
    private int reportVersion;
    private LocalDate returnedOn;
    @Convert(converter = EncryptedText.class)
    private String checkedBy;
    private String recordedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Correction> corrections = new ArrayList<>();
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Response> responses = new ArrayList<>();

    protected AccuracyReturn() { }

    /** @param checkedBy job title */
    AccuracyReturn(UUID reviewId, String agency, int reportVersion, LocalDate returnedOn, String checkedBy, String recordedBy,
                   List<Correction> corrections) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.agency = agency;
        this.reportVersion = reportVersion;
        this.returnedOn = returnedOn;
        this.checkedBy = checkedBy;
        this.recordedBy = recordedBy;
        this.corrections = new ArrayList<>(corrections);
    }

    /** @param answers one for each correction, in their order */
    void answered(List<Response> answers) {
        if (answers.size() != corrections.size() || answers.contains(null)) {
            throw new NotAllowedNow("Each correction needs an answer.");
        }
        responses = new ArrayList<>(answers);
    }

    String agency() {
        return agency;
    }

    /** Number of the version that was checked. */
    int reportVersion() {
        return reportVersion;
    }

    LocalDate returnedOn() {
        return returnedOn;
    }

    /** None if the agency confirmed the facts. */
    List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    List<Response> responses() {
        return List.copyOf(responses);
    }
}
