package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;

/** What the LSCB told Ofsted it had got wrong. */
record FactualComments(LocalDate sentOn, String reference, List<FactualComment> comments) {

    /** @param document key of the document, or null for the review as a whole */
    record FactualComment(String document, String comment) { }
}
