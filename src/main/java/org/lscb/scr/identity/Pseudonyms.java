package org.lscb.scr.identity;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Case codes for people. One must not be derivable from real initials or a date of birth (domain.md section 2). */
public final class Pseudonyms {

    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter[] WAYS_TO_WRITE_A_DATE = Stream.of("uuuu", "ddMM", "MMdd", "ddMMuu", "uuMMdd")
        .map(DateTimeFormatter::ofPattern).toArray(DateTimeFormatter[]::new);

    private Pseudonyms() { }

    /** A new code such as "Child QT", drawn at random. */
    public static String forChild() {
        return "Child " + RANDOM.ints(2, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining());
    }

    /**
     * Whether a pseudonym gives away who is meant.
     *
     * @param realName    null if not known; then nothing can be compared
     * @param dateOfBirth null if not known
     */
    public static boolean giveAway(String pseudonym, String realName, LocalDate dateOfBirth) {
        return realName != null && (holdsInitials(pseudonym, realName) || holdsAName(pseudonym, realName))
            || dateOfBirth != null && holdsDate(pseudonym, dateOfBirth);
    }

    private static boolean holdsInitials(String pseudonym, String realName) {
        String initials = words(realName).map(word -> word.substring(0, 1)).collect(Collectors.joining());
        String code = words(pseudonym).reduce((first, last) -> last).orElse("");
        return initials.length() > 1 && (code.equals(initials) || code.equals(new StringBuilder(initials).reverse().toString()));
    }

    private static boolean holdsAName(String pseudonym, String realName) {
        return words(pseudonym).anyMatch(word -> word.length() > 1 && words(realName).anyMatch(word::equals));
    }

    private static boolean holdsDate(String pseudonym, LocalDate date) {
        String digits = pseudonym.replaceAll("\\D", "");
        return Arrays.stream(WAYS_TO_WRITE_A_DATE).map(date::format).anyMatch(digits::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
