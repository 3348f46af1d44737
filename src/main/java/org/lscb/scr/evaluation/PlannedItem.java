package org.lscb.scr.evaluation;

import java.time.LocalDate;

/**
 * A piece of remedial work as the LSCB plans it.
 *
 * @param agency id of the agency that does it, or null
 * @param person account of the person who does it, or null; where both are null the business manager sees to it
 */
record PlannedItem(RemedialKind kind, String criticism, String what, String agency, String person, LocalDate due) { }
