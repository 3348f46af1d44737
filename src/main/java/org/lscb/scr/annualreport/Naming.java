package org.lscb.scr.annualreport;

/** How a review appears in the report; for one that is not published the Chair chooses (domain 6.9). */
public enum Naming {
    /** By its children's pseudonyms, such as "Child QT". */
    PSEUDONYM,
    /** As "A review", numbered, so that it stays traceable. */
    A_REVIEW
}
