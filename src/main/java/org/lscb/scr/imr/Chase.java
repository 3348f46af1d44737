package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.List;

/**
 * That a late agency was reminded (domain 4, S6: agency lead, then chief officer, then LSCB Chair).
 *
 * @param on       the day in the UK
 * @param whom     everybody spoken to or written to that day
 * @param said     reason for the delay and the date now named, as told
 * @param state    how far the agency was
 * @param chasedBy user id
 */
record Chase(LocalDate on, List<Whom> whom, Channel channel, String said, CommissionState state, String chasedBy) {

    enum Whom {
        AGENCY_LEAD("Agency lead"), CHIEF_OFFICER("Chief officer"), LSCB_CHAIR("LSCB Chair");

        private final String title;

        Whom(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    enum Channel {
        PHONE("telephone"), E_MAIL("e-mail"), LETTER("letter"), MEETING("meeting");

        private final String title;

        Channel(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
