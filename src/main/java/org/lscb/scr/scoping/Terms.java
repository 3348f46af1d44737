package org.lscb.scr.scoping;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.lscb.scr.encryption.EncryptedText;

/**
 * What the terms of reference say beside the questions, the agencies asked and the timetable (domain.md section 5). Any text may be null
 * but the key issues, the reason for the period and the plan for the family's contribution.
 */
@Embeddable
public record Terms(
    @Convert(converter = EncryptedText.class) String keyIssues,
    LocalDate periodFrom,
    LocalDate periodTo,
    @Convert(converter = EncryptedText.class) String whyPeriod,
    @Convert(converter = EncryptedText.class) String familyBackground,
    @Convert(converter = EncryptedText.class) String outsideExperts,
    @Convert(converter = EncryptedText.class) String otherLscbParts,
    @Convert(converter = EncryptedText.class) String independentBodies,
    @Convert(converter = EncryptedText.class) String familyContribution,
    @Convert(converter = EncryptedText.class) String parallelProcesses,
    @Convert(converter = EncryptedText.class) String legalAdvice,
    @Convert(converter = EncryptedText.class) String mediaPlan,
    @Convert(converter = EncryptedText.class) String diversityNeeds) { }
