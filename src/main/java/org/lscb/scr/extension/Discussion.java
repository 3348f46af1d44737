package org.lscb.scr.extension;

import java.time.LocalDate;
import org.lscb.scr.guidance.RegionalContact;

/**
 * One talk with the regional contact about a later date.
 *
 * @param spokenTo whom at the contact, by job title
 * @param askedFor the date that was asked for
 * @param agreed   the date that was agreed; null if none was
 * @param said     what the contact said
 */
record Discussion(LocalDate on, RegionalContact contact, String spokenTo, LocalDate askedFor, LocalDate agreed, String said) { }
