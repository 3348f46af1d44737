package org.lscb.scr.evaluation;

import java.time.LocalDate;

/** What the Chair decided on the provisional grades. */
record ResponseGiven(LocalDate on, ProvisionalResponse response, boolean earlyRemedialWork, String reasons) { }
