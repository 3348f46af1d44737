package org.lscb.scr.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lscb.scr.review.Child;
import org.lscb.scr.review.Review;

/** How forms show what the record holds. */
public final class InWords {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() { }

    /** Such as "6 October 2010"; a dash if there is none. */
    public static String date(LocalDate date) {
        return date == null ? NOTHING : DAY.format(date);
    }

    /** The text itself; a dash if there is none. */
    public static String text(String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    /** Such as "Seriously harmed"; a dash if there is none. */
    public static String words(Enum<?> value) {
        if (value == null) {
            return NOTHING;
        }
        String plain = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** Several of them, with commas; a dash if there are none. */
    public static String words(Collection<? extends Enum<?>> values) {
        return values.isEmpty() ? NOTHING : values.stream().map(InWords::words).collect(Collectors.joining(", "));
    }

    /** The children of a review: "Child QT (1 to 4), Child RV (1 to 4, brother, sister or other child)". */
    static String children(Review review) {
        return review.children().stream().map(InWords::child).collect(Collectors.joining("; "));
    }

    static String list(List<String> texts) {
        return texts.isEmpty() ? NOTHING : String.join(", ", texts);
    }

    private static String child(Child child) {
        return child.pseudonym() + ", " + age(child.ageBand())
            + (child.subject() ? "" : ", brother, sister or other child")
            + (child.lookedAfter() ? ", looked after" : "")
            + (child.childProtectionPlan() ? ", child protection plan" : "");
    }

    private static String age(Child.AgeBand band) {
        return switch (band) {
            case UNDER_1 -> "under 1";
            case FROM_1_TO_4 -> "1 to 4";
            case FROM_5_TO_10 -> "5 to 10";
            case FROM_11_TO_15 -> "11 to 15";
            case FROM_16_TO_17 -> "16 or 17";
            case ADULT -> "18 or older";
        };
    }
}
