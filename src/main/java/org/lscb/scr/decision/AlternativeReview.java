package org.lscb.scr.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.lscb.scr.encryption.EncryptedText;

/**
 * A review of another kind that the Chair asked for instead.
 *
 * @param lead       id of the agency that carries it out
 * @param reportedOn null until it has reported; findings and lessons likewise
 */
@Embeddable
record AlternativeReview(
    @Column(name = "alternative_lead") String lead,
    @Column(name = "alternative_kind") @Enumerated(EnumType.STRING) Kind kind,
    @Column(name = "alternative_due") LocalDate due,
    @Column(name = "alternative_reported_on") LocalDate reportedOn,
    @Convert(converter = EncryptedText.class) @Column(name = "alternative_findings") String findings,
    @Convert(converter = EncryptedText.class) @Column(name = "alternative_lessons") String lessons) {

    enum Kind { AGENCY_REVIEW, SMALLER_AUDIT, OTHER }

    AlternativeReview reported(LocalDate on, String found, String learnt) {
        return new AlternativeReview(lead, kind, due, on, found, learnt);
    }
}
