package org.lscb.scr.publication;

import java.time.LocalDate;

/**
 * Something outside the review that stands against publication now.
 *
 * @param what       in plain words, without names
 * @param reviewOn   when its owner looks at it again; null if no date is set
 * @param courtOrder a court forbids publication; otherwise a trial, an inquest or a family case would be harmed
 */
record StandingBlock(String what, LocalDate reviewOn, boolean courtOrder) { }
