/**
 * The chronologies of agencies: dated contacts and events, each with the record that says so, fact kept apart from comment (domain 5,
 * Chronology entry). A later stage integrates them; nothing here is overwritten.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Chronologies")
package org.lscb.scr.chronology;
