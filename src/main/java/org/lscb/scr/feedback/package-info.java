/**
 * What family, staff and everyone else who works with children hear of a review (domain.md S13): who was told, when, by whom.
 * Feedback on an agency's own report, and the word before publication, are recorded where they happen.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Feedback")
package org.lscb.scr.feedback;
