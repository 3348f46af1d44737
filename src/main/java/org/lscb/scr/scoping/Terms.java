package org.lscb.scr.scoping;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the terms of reference say beside the questions, the agencies asked and the timetable (domain.md section 5). Any text may be null
 * but the key issues, the reason for the period and the plan for the family's contribution.
 */
@Embeddable
public record Terms(
    String keyIssues,
    LocalDate periodFrom,
    LocalDate periodTo,
    String whyPeriod,
    String familyBackground,
    String outsideExperts,
    String otherLscbParts,
    String independentBodies,
    String familyContribution,
    String parallelProcesses,
    String legalAdvice,
    String mediaPlan,
    String diversityNeeds) { }
