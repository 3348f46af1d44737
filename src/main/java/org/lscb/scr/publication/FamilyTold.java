package org.lscb.scr.publication;

import java.time.LocalDate;

/** A relative heard of the publication before it was public. @param who pseudonym or relationship; @param by job title */
record FamilyTold(String who, LocalDate on, String by, boolean inPerson, String notes) { }
