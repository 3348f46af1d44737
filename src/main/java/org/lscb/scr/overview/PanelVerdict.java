package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the Panel said of one version.
 *
 * @param version     number of the version
 * @param on          day of the Panel's meeting
 * @param recordedBy  user id
 * @param reasons     null if accepted
 * @param panelView   the Panel's side of a disagreement that stayed; null if there was none
 * @param authorView  the author's side; the author's text stands
 * @param commission  the commission whose report went back to its agency; null otherwise
 */
record PanelVerdict(int version, Kind kind, LocalDate on, String recordedBy, String reasons, String panelView, String authorView,
                    UUID commission) {

    enum Kind {
        ACCEPTED("Accepted"),
        RETURNED("Returned to the author"),
        /** An agency's report contradicts the chronology and goes back to that agency first. */
        RETURN_TO_IMR("An agency’s report goes back to the agency");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Nothing but the verdict, as of a health overview. */
    static PanelVerdict of(int version, Kind kind, LocalDate on, String by, String reasons) {
        return new PanelVerdict(version, kind, on, by, reasons, null, null, null);
    }

    boolean isDisagreement() {
        return panelView != null || authorView != null;
    }
}
