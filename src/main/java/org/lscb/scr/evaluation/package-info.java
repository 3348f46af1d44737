/**
 * Ofsted's evaluation of a finished review, and the reconsideration that an inadequate grade starts (domain.md S9, S10).
 * Grades are entered, never computed; a first grade is never overwritten; nothing fails or closes because a letter is late.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Evaluation and reconsideration")
package org.lscb.scr.evaluation;
