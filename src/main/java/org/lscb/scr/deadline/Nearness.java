package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How near a date is that is still to be kept, as people say it.
 *
 * @param words such as "due in 3 working days" or "12 days late"
 */
public record Nearness(State state, String words) {

    /** What somebody who looks after many dates wants to tell apart. */
    public enum State {
        LATE("Late"),
        /** Due within ten working days. */
        AT_RISK("At risk"),
        ON_TIME("On time");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** What people call it. */
        public String title() {
            return title;
        }
    }

    private static final int AT_RISK_WITHIN = 10;

    /** Lateness counts every day, as the guidance's periods do; what is left counts the days on which somebody can work at it. */
    static Nearness of(LocalDate due, LocalDate today, WorkingDays workingDays) {
        if (due.isBefore(today)) {
            return new Nearness(State.LATE, count(ChronoUnit.DAYS.between(due, today), "day") + " late");
        }
        if (due.equals(today)) {
            return new Nearness(State.AT_RISK, "due today");
        }
        int left = workingDays.between(today, due);
        String words = left == 0 ? "due in " + count(ChronoUnit.DAYS.between(today, due), "day") + ", no working day before"
            : "due in " + count(left, "working day");
        return new Nearness(left <= AT_RISK_WITHIN ? State.AT_RISK : State.ON_TIME, words);
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
