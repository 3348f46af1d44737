package org.lscb.scr.scoping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts are written for people to read. */
final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() { }

    /** "24 September 2010"; "not set" if there is none. */
    static String day(LocalDate day) {
        return day == null ? "not set" : DAY.format(day);
    }

    /** The text, or a dash where nothing was written. */
    static String orDash(String text) {
        return text == null ? "-" : text;
    }
}
