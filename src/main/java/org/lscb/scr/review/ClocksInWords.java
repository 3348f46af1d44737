package org.lscb.scr.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.deadline.HowSoon;
import org.springframework.stereotype.Component;

/** The clocks of a review as a small table beside a task: what is due, when first, when now, and how it stands. */
@Component
class ClocksInWords {

    private final HowSoon howSoon;

    ClocksInWords(HowSoon howSoon) {
        this.howSoon = howSoon;
    }

    /**
     * One clock.
     *
     * @param what        is due, such as "Signed IMR"
     * @param agency      about which it is, by name; null if about none, or none that the person may know
     * @param originalDue the date that was first due, such as "24 March 2011"; empty if there is none
     * @param due         the date that is due after all moves
     * @param revised     whether the date was moved
     * @param standing    LATE, DUE_TODAY, AT_RISK or IN_TIME while it is open, MET, LAPSED, WAITING or STOPPED else
     * @param words       the same as a person says it, such as "12 days late"
     * @param lateBy      by how many days it misses, or missed, the date of now and the first; empty if neither
     */
    record Line(String what, String agency, String originalDue, String due, boolean revised, String standing, String words, String lateBy) { }

    /**
     * Open ones first, what is due first at the top.
     *
     * @param named the agencies that the reader may know, by what a clock is about
     */
    List<Line> of(List<Clocks.ClockFace> faces, Map<UUID, String> named) {
        Comparator<Clocks.ClockFace> doneLast = Comparator.comparing(face -> !isOpen(face));
        return faces.stream()
            .sorted(doneLast.thenComparing(Clocks.ClockFace::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Clocks.ClockFace::kind))
            .map(face -> line(face, face.subject() == null ? null : named.get(face.subject()))).toList();
    }

    private Line line(Clocks.ClockFace face, String agency) {
        PlainWords words = new PlainWords(Map.of());
        return new Line(face.title(), agency, words.of(face.originalDue()), words.of(face.due()),
            !face.moves().isEmpty(), standing(face), inWords(face, words), lateBy(face));
    }

    private String standing(Clocks.ClockFace face) {
        return isOpen(face) && face.due() != null ? howSoon.standing(face.due()).name() : face.state().name();
    }

    private String inWords(Clocks.ClockFace face, PlainWords words) {
        return switch (face.state()) {
            case MET -> "met on " + words.of(face.metOn());
            case LAPSED -> "not wanted any more";
            case STOPPED -> "not done when the review ended";
            case WAITING -> "no date by which it must be done";
            case DUE, REVISED, LATE -> howSoon.inWords(face.due());
        };
    }

    private static String lateBy(Clocks.ClockFace face) {
        if (face.daysAfterOriginal() == 0 && face.daysLate() == 0) {
            return "";
        }
        String now = face.daysLate() == 0 ? "" : HowSoon.days(face.daysLate());
        if (face.moves().isEmpty() || face.daysAfterOriginal() == 0) {
            return now;
        }
        String first = HowSoon.days(face.daysAfterOriginal()) + " after the first date";
        return now.isEmpty() ? first : now + "; " + first;
    }

    private static boolean isOpen(Clocks.ClockFace face) {
        return switch (face.state()) {
            case DUE, REVISED, LATE, WAITING -> true;
            case MET, LAPSED, STOPPED -> false;
        };
    }
}
