package org.lscb.scr.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * How soon something is due, in words: working days of England and Wales before the date, days after it. Lists, cards and tables all ask here, so
 * that none of them calls late or at risk what another does not.
 */
@Component
public class HowSoon {

    /** So many working days before its date, something that is not done is at risk. Our own default. */
    private static final int AT_RISK_WITHIN = 10;

    private final WorkingDays workingDays;
    private final Clock clock;

    HowSoon(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** How something that is not done stands by its date. */
    public enum Standing {

        LATE("Late"),
        DUE_TODAY("Due today"),
        AT_RISK("At risk"),
        IN_TIME("In time");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** As shown to users. */
        public String title() {
            return title;
        }

        /** Whether it has to be done now if it is not to be late. */
        public boolean isAtRisk() {
            return this == DUE_TODAY || this == AT_RISK;
        }
    }

    /** The day in the UK. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How near this day is, as a sign and in words. */
    public Nearness nearness(LocalDate due) {
        return new Nearness(standing(due), inWords(due));
    }

    /** How something stands today that is due on this day and not done. */
    public Standing standing(LocalDate due) {
        LocalDate today = today();
        if (due.isBefore(today)) {
            return Standing.LATE;
        } else if (due.equals(today)) {
            return Standing.DUE_TODAY;
        }
        return due.isAfter(lastDayAtRisk()) ? Standing.IN_TIME : Standing.AT_RISK;
    }

    /** What is due up to this day is at risk today, if it is not late. A date on a weekend counts with the working day before. */
    public LocalDate lastDayAtRisk() {
        return workingDays.after(today(), AT_RISK_WITHIN + 1).minusDays(1);
    }

    /** Such as "due in 3 working days", "due today" or "12 days late". */
    public String inWords(LocalDate due) {
        LocalDate today = today();
        if (due.isBefore(today)) {
            return days(ChronoUnit.DAYS.between(due, today)) + " late";
        } else if (due.equals(today)) {
            return "due today";
        }
        int left = workingDays.between(today, due);
        return switch (left) {
            case 0 -> "due before the next working day";
            case 1 -> "due in 1 working day";
            default -> "due in " + left + " working days";
        };
    }

    /** Such as "1 day" or "12 days". */
    public static String days(long number) {
        return number == 1 ? "1 day" : number + " days";
    }
}
