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

    enum Unit {
        DAYS("day"), WORKING_DAYS("working day"), WEEKS("week"), MONTHS("month");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    enum Basis {
        /** Late when passed. */
        DUE,
        /** To be aimed at; shown in the same way. */
        TARGET,
        /** No date by which it must happen: the period says when to remind. */
        REMIND
    }

    enum Anchor {
        INCIDENT_KNOWN("the day on which the incident was known"),
        CHAIR_AWARE("the day on which the Chair was made aware"),
        DECISION("the decision to initiate"),
        COMMISSION("the commission"),
        LAST_HEALTH_IMR("the last health IMR"),
        SUBMISSION("the submission"),
        FINAL_INADEQUATE_LETTER("the final letter with the grade inadequate"),
        PLAN_ENDORSED("the endorsement of the action plan"),
        YEAR_END("the end of the reporting year"),
        /** Another deadline of the same review, which moves. */
        D2_DUE("the date for completion");

        private final String words;

        Anchor(String words) {
            this.words = words;
        }
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

    /** "6 months from the decision to initiate". */
    String inWords() {
        int units = Math.abs(amount);
        String period = units + " " + unit.word + (units == 1 ? "" : "s") + (amount < 0 ? " before " : " from ") + anchor.words;
        return switch (basis) {
            case DUE -> period;
            case TARGET -> period + ", to be aimed at";
            case REMIND -> "No date of its own; a reminder " + period;
        };
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
