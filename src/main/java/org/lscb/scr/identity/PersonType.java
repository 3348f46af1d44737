package org.lscb.scr.identity;

/** What part somebody has in a case, as far as the identity register tells people apart. */
public enum PersonType { SUBJECT_CHILD, OTHER_CHILD, ADULT }
