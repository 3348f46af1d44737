package org.lscb.scr.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lscb.scr.deadline.HowSoon;

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

    static String colour(HowSoon.Standing standing) {
        return switch (standing) {
            case LATE -> "red";
            case DUE_TODAY, AT_RISK -> "yellow";
            case IN_TIME -> "green";
        };
    }
}
