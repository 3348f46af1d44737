package org.lscb.scr.scoping;

import java.time.LocalDate;

/**
 * The agency that was found later and is to be asked, until the commission goes out.
 *
 * @param chronologyDue null for the date of the table, or where no chronology is asked for
 * @param due           null for the date of the table
 * @param datesBecause  why these dates; null where the table's are meant
 */
record FurtherAsked(AgencyAsked asked, LocalDate chronologyDue, LocalDate due, String datesBecause) { }
