package org.lscb.scr.publication;

import java.time.LocalDate;

/** The staff of an agency heard of the publication before it was public. @param by job title */
record StaffTold(String agency, LocalDate on, String by, String notes) { }
