package org.lscb.scr.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The dates of a review on a line of time. Places are per cent of its width, so that the drawing fits every screen and paper.
 *
 * @param today where today is; null if it lies outside
 */
record Timeline(List<Tick> ticks, String today, List<Row> rows) {

    private static final int MOST_TICKS = 5;
    private static final double LAST_LABEL = 90;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /** A month that is named. */
    record Tick(String at, String label) { }

    /** What a bar is, which decides how it looks. */
    enum Kind {
        STAGE("Stage"), COMMISSION("Commission"), CLOCK("Clock that runs"), LATE("Clock that is late"), DONE("Clock that has ended"), BLOCK("Block");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String look() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For the key to the drawing. */
        public String words() {
            return words;
        }
    }

    /**
     * Something that lasts.
     *
     * @param to       the day on which it ended or ends
     * @param original the date first set; null unless it was moved
     * @param due      null where there is none
     * @param met      null unless it was met
     * @param words    what the bar shows, in words
     */
    record Span(String label, Kind kind, LocalDate from, LocalDate to, LocalDate original, LocalDate due, LocalDate met, String words) { }

    /** A span with its place; null for a sign that it does not bear. */
    record Row(String label, String words, String look, String at, String width, String original, String due, String met) { }

    static Timeline of(List<Span> spans, LocalDate today) {
        List<LocalDate> days = spans.stream().flatMap(span -> Stream.of(span.from(), span.to(), span.original(), span.due(), span.met()))
            .filter(Objects::nonNull).sorted().toList();
        if (days.isEmpty()) {
            return new Timeline(List.of(), null, List.of());
        }
        LocalDate first = days.get(0);
        long length = Math.max(28, ChronoUnit.DAYS.between(first, days.get(days.size() - 1))) * 21 / 20 + 1;
        Scale scale = new Scale(first, length);
        return new Timeline(ticks(scale), today.isBefore(first) || today.isAfter(first.plusDays(length)) ? null : scale.at(today),
            spans.stream().map(span -> row(span, scale)).toList());
    }

    /** What there is to see, for the key to the drawing. */
    public List<Kind> kinds() {
        return Stream.of(Kind.values()).filter(kind -> rows.stream().anyMatch(row -> row.look().equals(kind.look()))).toList();
    }

    private static Row row(Span span, Scale scale) {
        return new Row(span.label(), span.words(), span.kind().look(), scale.at(span.from()),
            Scale.percent(Math.max(0.5, scale.share(span.to()) - scale.share(span.from()))), scale.at(span.original()), scale.at(span.due()), scale.at(span.met()));
    }

    private static List<Tick> ticks(Scale scale) {
        YearMonth from = YearMonth.from(scale.first()).plusMonths(1);
        YearMonth last = YearMonth.from(scale.first().plusDays(scale.length()));
        long step = Math.max(1, (ChronoUnit.MONTHS.between(from, last) + MOST_TICKS) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(step)) {
            if (scale.share(month.atDay(1)) < LAST_LABEL) {
                ticks.add(new Tick(scale.at(month.atDay(1)), MONTH.format(month)));
            }
        }
        return ticks;
    }

    private record Scale(LocalDate first, long length) {

        private double share(LocalDate day) {
            return 100.0 * ChronoUnit.DAYS.between(first, day) / length;
        }

        private String at(LocalDate day) {
            return day == null ? null : percent(share(day));
        }

        private static String percent(double share) {
            return String.format(Locale.ROOT, "%.2f%%", share);
        }
    }
}
