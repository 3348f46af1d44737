package org.lscb.scr.imr;

import java.util.List;
import java.util.UUID;

/**
 * An agency has handed in a summary report, which takes the place of chronology and IMR.
 *
 * @param author   user id
 * @param contacts the agency's contacts with the family, for the chronology
 */
public record SummaryReportHandedIn(UUID reviewId, UUID commissionId, String agency, String author, List<FamilyContact> contacts) { }
