package org.lscb.scr.publication;

import java.time.LocalDate;

/** Somebody looked whether the reason for a hold still stands. */
record HoldReview(LocalDate on, String finding) { }
