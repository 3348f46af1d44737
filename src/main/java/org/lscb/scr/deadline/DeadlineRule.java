package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.Map;

/**
 * One row of the table {@code deadlines}.
 *
 * @param row    the row's name, such as D2b
 * @param amount how many units from the anchor; negative before it
 */
record DeadlineRule(String row, int amount, Unit unit, Basis basis, Anchor anchor) {

    enum Unit { DAYS, WORKING_DAYS, WEEKS, MONTHS }

    enum Basis {
        /** Late when passed. */
        DUE,
        /** To be aimed at; shown in the same way. */
        TARGET,
        /** No date by which it must happen: the period says when to remind. */
        REMIND
    }

    enum Anchor {
        INCIDENT_KNOWN, CHAIR_AWARE, DECISION, COMMISSION, LAST_HEALTH_IMR, SUBMISSION, FINAL_INADEQUATE_LETTER, PLAN_ENDORSED, YEAR_END,
        /** Another deadline of the same review, which moves. */
        D2_DUE
    }

    static DeadlineRule from(Map<String, Object> row) {
        return new DeadlineRule((String) row.get("row"), (int) row.get("amount"), Unit.valueOf((String) row.get("unit")),
                Basis.valueOf((String) row.get("basis")), Anchor.valueOf((String) row.get("anchor")));
    }

    boolean setsADate() {
        return basis != Basis.REMIND;
    }

    boolean followsCompletion() {
        return anchor == Anchor.D2_DUE;
    }

    /** The date so long after the anchor: months are calendar months held to the end of a shorter one, and no date moves off a weekend. */
    LocalDate dueFrom(LocalDate anchorDate, WorkingDays workingDays) {
        return switch (unit) {
            case DAYS -> anchorDate.plusDays(amount);
            case WORKING_DAYS -> workingDays.after(anchorDate, amount);
            case WEEKS -> anchorDate.plusWeeks(amount);
            case MONTHS -> anchorDate.plusMonths(amount);
        };
    }
}
