package org.lscb.scr.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How forms show what the record holds. What is missing shows as a dash, because a form cannot show nothing. */
public final class InWords {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() { }

    /** Such as "10 December 2010". */
    public static String date(LocalDate date) {
        return date == null ? NOTHING : DAY.format(date);
    }

    /** The text itself. */
    public static String text(Object text) {
        return text == null || text.toString().isBlank() ? NOTHING : text.toString();
    }

    /** A long text by its lines, empty ones left out, for a form to show as paragraphs. */
    public static List<String> paragraphs(String text) {
        List<String> lines = text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? List.of(NOTHING) : lines;
    }

    /** Such as "Seriously harmed". */
    public static String words(Enum<?> value) {
        if (value == null) {
            return NOTHING;
        }
        String plain = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** Several of them, with commas. */
    public static String words(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? NOTHING : values.stream().map(InWords::words).collect(Collectors.joining(", "));
    }

    /** Several texts, with commas. */
    public static String list(List<String> texts) {
        return texts.isEmpty() ? NOTHING : String.join(", ", texts);
    }
}
