package org.lscb.scr.guidance;

/** What is published of a review in principle. */
public enum PublicationRule {

    /** The anonymised executive summary alone. */
    SUMMARY_ONLY,
    /** The redacted overview report and the executive summary. */
    OVERVIEW_AND_SUMMARY
}
