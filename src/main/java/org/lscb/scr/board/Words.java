package org.lscb.scr.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lscb.scr.deadline.Nearness;

/** Dates and states as the pages of this package say them. */
final class Words {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Words() { }

    /** Empty if there is none. */
    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String day(Instant moment) {
        return day(moment.atZone(UK).toLocalDate());
    }

    /** "1 day", "12 days". */
    static String days(long number) {
        return number == 1 ? "1 day" : number + " days";
    }

    static String colour(Nearness.State state) {
        return switch (state) {
            case LATE -> "red";
            case AT_RISK -> "yellow";
            case ON_TIME -> "green";
        };
    }
}
