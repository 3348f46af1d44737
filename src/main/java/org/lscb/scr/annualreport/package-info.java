/**
 * The part of the LSCB's annual report that tells of serious case reviews (domain 6.9): which reviews belong in it, what is said of each,
 * the document, and its publication.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Annual report")
package org.lscb.scr.annualreport;
