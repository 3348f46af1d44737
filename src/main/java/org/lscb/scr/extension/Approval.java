package org.lscb.scr.extension;

import java.time.LocalDate;

/**
 * What the Chair said to asking the regional contact for a later date.
 *
 * @param by       who said it, as a user id
 * @param askedFor the date that was proposed to the Chair
 * @param approved the latest date for which the contact may be asked; null if the Chair said no
 * @param reasons  why not, or why another date; null if none were needed
 */
record Approval(LocalDate on, String by, LocalDate askedFor, LocalDate approved, String reasons) { }
