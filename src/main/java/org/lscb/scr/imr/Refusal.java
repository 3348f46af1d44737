package org.lscb.scr.imr;

import java.time.LocalDate;

/**
 * That an agency refused to take part, and what was done about it. It stays on record whatever comes of it.
 *
 * @param refusedOn       the day in the UK
 * @param refusedBy       user id of whoever answered for the agency
 * @param reasons         the agency's
 * @param spokeTo         job title and agency of whom the business manager spoke to; null until then
 * @param tookUpWith      job title and agency of whom the LSCB Chair took it up with; null if it did not come to that
 * @param decisionReasons why the Chair insisted or went on without the agency
 * @param outcome         null while it is open
 */
record Refusal(LocalDate refusedOn, String refusedBy, String reasons, String spokeTo, LocalDate spokeOn, String said, String tookUpWith,
               LocalDate tookUpOn, String decisionReasons, Outcome outcome) {

    enum Outcome {
        TAKEN_UP("Taken up after all"), TO_CHAIR("Put to the LSCB Chair"), WAIVED("The review goes on without the agency");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static Refusal of(LocalDate on, String by, String reasons) {
        return new Refusal(on, by, reasons, null, null, null, null, null, null, null);
    }

    Refusal escalated(String to, LocalDate on, String what, Outcome result) {
        return new Refusal(refusedOn, refusedBy, reasons, to, on, what, null, null, null, result);
    }

    Refusal decided(String with, LocalDate on, String why, Outcome result) {
        return new Refusal(refusedOn, refusedBy, reasons, spokeTo, spokeOn, said, with, on, why, result);
    }
}
