package org.lscb.scr.feedback;

/** Who hears of a review. */
enum Audience { FAMILY, STAFF }
