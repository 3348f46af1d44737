package org.lscb.scr.review;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Values of the register as a person reads them: "24 September 2010", "In progress", the name of an agency instead of its id. */
final class PlainWords {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final Set<String> ACRONYMS = Set.of("IMR", "IMRS", "LSCB", "CDOP", "GO", "DFE", "CPS", "PCT", "SCR", "TOR", "BRAG", "WT2006", "WT2010");

    private static final Properties OWN_WORDS = ownWords();

    private final Map<String, String> names;

    /** @param names what ids of agencies, people, roles and questions stand for */
    PlainWords(Map<String, String> names) {
        this.names = names;
    }

    /** Empty for what is not there. */
    String of(Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Boolean yes) {
            return yes ? "Yes" : "No";
        } else if (value instanceof LocalDate day) {
            return day.format(DAY);
        } else if (value instanceof LocalDateTime minute) {
            return minute.format(MINUTE);
        } else if (value instanceof Instant instant) {
            return instant.atZone(UK).format(MINUTE);
        } else if (value instanceof Enum<?> constant) {
            return ofConstant(constant.name());
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(this::of).filter(text -> !text.isEmpty()).map(text -> text.replaceFirst("\\.$", "")).collect(Collectors.joining("; "));
        } else if (value instanceof Map<?, ?> pairs) {
            return pairs.entrySet().stream().map(pair -> of(pair.getKey()) + ": " + of(pair.getValue())).collect(Collectors.joining("; "));
        } else if (value instanceof Record row) {
            return Arrays.stream(row.getClass().getRecordComponents()).filter(PlainWords::isShown)
                .filter(component -> !of(read(row, component)).isEmpty())
                .map(component -> heading("", component.getName()) + ": " + of(read(row, component))).collect(Collectors.joining(", "));
        }
        String text = value.toString();
        return names.getOrDefault(text, text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*") ? ofConstant(text) : text);
    }

    /** The heading of a field in a section of the register; empty if it is not shown. */
    static String heading(String section, String name) {
        return OWN_WORDS.getProperty("field." + section + "." + name, OWN_WORDS.getProperty("field." + name, heading(name)));
    }

    /** {@code chronologyRevisedDue} is "Chronology revised due". */
    static String heading(String name) {
        return capital(name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.UK).replaceAll("\\b(lscb|imr|cdop)", "<$1>"));
    }

    /** Ids mean nothing to a reader. */
    static boolean isShown(RecordComponent component) {
        return component.getType() != java.util.UUID.class;
    }

    static Object read(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }

    private static String ofConstant(String name) {
        return OWN_WORDS.getProperty("value." + name, capital(Arrays.stream(name.split("_")).map(word -> ACRONYMS.contains(word) ? word.replace("IMRS", "IMRs").replace("DFE", "DfE")
            : word.toLowerCase(Locale.UK)).collect(Collectors.joining(" "))));
    }

    private static Properties ownWords() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(PlainWords.class.getResourceAsStream("/review-page.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String capital(String text) {
        String upper = java.util.regex.Pattern.compile("<(\\w+)>").matcher(text).replaceAll(match -> match.group(1).toUpperCase(Locale.UK));
        return upper.isEmpty() ? upper : Character.toUpperCase(upper.charAt(0)) + upper.substring(1);
    }
}
