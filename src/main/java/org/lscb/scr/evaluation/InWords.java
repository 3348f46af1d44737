package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a form shows facts of the record to people. */
public final class InWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() { }

    /** "12 August 2011"; an empty text for null. */
    public static String date(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The text itself, or an empty one for null. */
    public static String text(String textOrNull) {
        return textOrNull == null ? "" : textOrNull;
    }
}
