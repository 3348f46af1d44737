/**
 * Publication of a review (domain.md S11): what, redacted how, when, where, or why not; and later corrections.
 * The guidance's table advises, the LSCB Chair decides. What was once published stays on record.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Publication")
package org.lscb.scr.publication;
