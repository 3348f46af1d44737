package org.lscb.scr.notice;

/** What a person is told about. */
public enum Topic {

    /** A date is near. */
    DATE_NEAR,
    /** A date has passed. */
    DATE_PASSED
}
