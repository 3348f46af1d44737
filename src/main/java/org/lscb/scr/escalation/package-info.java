/**
 * Reminders on their way to people, and lateness on its way up (domain.md 6.5, rule 9): who is told of which date, and what was agreed when
 * somebody with weight took up a late one. Nothing ends or stops because of it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reminders and escalation")
package org.lscb.scr.escalation;
