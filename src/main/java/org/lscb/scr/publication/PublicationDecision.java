package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the LSCB Chair decided.
 *
 * @param holdUntil when a hold is looked at again; null otherwise
 * @param items     what is published; empty unless something is
 * @param row       the row of the table that advised
 * @param by        account of the Chair
 */
record PublicationDecision(LocalDate on, Kind kind, String reasons, LocalDate holdUntil, Set<PublicationItem> items, String row, String by) {

    enum Kind {

        PUBLISH("Publish"), PARTIAL("Publish a part"), HOLD("Hold"), WITHHOLD("Do not publish");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        boolean publishes() {
            return this == PUBLISH || this == PARTIAL;
        }
    }
}
