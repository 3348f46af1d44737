package org.lscb.scr.overview;

import java.time.LocalDate;

/**
 * The overview report as the LSCB approved it.
 *
 * @param version    number of the approved version, from 1
 * @param approvedOn day of the LSCB's meeting, in the UK
 * @param sha256     of the approved text, in lower-case hexadecimal
 */
public record ApprovedOverview(int version, LocalDate approvedOn, String sha256) { }
