package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.List;

/**
 * What was said about one version of a report. A version may get several: accepted by the Panel, then returned by a later stage.
 *
 * @param on       the day of the Panel's meeting, in the UK
 * @param recordedBy user id
 * @param conflict the rule that the author fails (domain 3.2), I1 or I2; null unless a conflict was found
 */
record Verdict(Kind kind, LocalDate on, String recordedBy, String reasons, List<ItemReason> reasonsByItem, Conflict conflict) {

    enum Kind {
        ACCEPTED("Accepted"), RETURNED("Returned to the agency"), WAIVED("Waived"), CONFLICT_FOUND("Author not independent");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Rules of independence that an author of an IMR may fail (domain 3.2). */
    enum Conflict {
        I1("The author had a direct part in the case or gave advice on it."),
        I2("The author is or was the immediate line manager of staff involved.");

        private final String title;

        Conflict(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Verdict accepted(LocalDate on, String by) {
        return new Verdict(Kind.ACCEPTED, on, by, null, List.of(), null);
    }
}
