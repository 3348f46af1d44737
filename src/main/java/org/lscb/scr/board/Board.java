package org.lscb.scr.board;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.Nearness;
import org.springframework.stereotype.Component;

/** All reviews by the clock that runs out next. */
@Component
class Board {

    private final VisibleClocks clocks;
    private final Deadlines deadlines;
    private final Clock clock;

    Board(VisibleClocks clocks, Deadlines deadlines, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A clock that is running.
     *
     * @param what     what has to be there in time, without the agency
     * @param agency   whose work it is; empty if that of none, or of none that the person may know
     * @param original the date first set; null if it still holds
     */
    record Line(String reference, String what, String agency, LocalDate due, LocalDate original, Nearness near) { }

    /**
     * One review.
     *
     * @param next   the clock that runs out first; null if none is running
     * @param others how many more clocks are late, and how many at risk
     */
    record Row(String reference, Line next, long othersLate, long othersAtRisk) { }

    /**
     * The board as one person sees it.
     *
     * @param agencies of which there is a clock, by name
     * @param reviews  of which there is a row without the filter
     */
    record View(List<Row> rows, List<String> agencies, List<String> reviews, LocalDate next) { }

    View of(String userId, BoardFilter filter) {
        List<VisibleClocks.OfReview> seen = clocks.all(userId);
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = seen.stream().filter(one -> filter.wants(one.review().reference())).map(one -> row(one, filter))
            .filter(row -> row.next() != null || !filter.narrows())
            .sorted(Comparator.comparing(row -> row.next() == null ? null : row.next().due(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        List<String> agencies = seen.stream().flatMap(one -> one.clocks().stream()).map(VisibleClocks.Visible::agency).filter(Objects::nonNull)
            .distinct().sorted().toList();
        Optional<LocalDate> next = seen.stream().flatMap(this::lines).map(Line::due).filter(today::isBefore).min(Comparator.naturalOrder());
        return new View(rows, agencies, seen.stream().map(one -> one.review().reference()).toList(), next.orElse(null));
    }

    /** Every clock that is running and that the filter finds, soonest first, to be taken away as a file. */
    List<Line> toExport(String userId, BoardFilter filter) {
        return clocks.toExport(userId).stream().filter(one -> filter.wants(one.review().reference())).flatMap(this::lines)
            .filter(line -> isWanted(line, filter)).sorted(Comparator.comparing(Line::due)).toList();
    }

    private Row row(VisibleClocks.OfReview seen, BoardFilter filter) {
        List<Line> lines = lines(seen).filter(line -> isWanted(line, filter)).sorted(Comparator.comparing(Line::due)).toList();
        return new Row(seen.review().reference(), lines.isEmpty() ? null : lines.get(0),
            count(lines, Nearness.State.LATE), count(lines, Nearness.State.AT_RISK));
    }

    private static long count(List<Line> lines, Nearness.State state) {
        return lines.stream().skip(1).filter(line -> line.near().state() == state).count();
    }

    private Stream<Line> lines(VisibleClocks.OfReview seen) {
        return seen.clocks().stream().filter(one -> one.deadline().isOpen() && one.deadline().currentDue() != null)
            .map(one -> line(seen.review().reference(), one));
    }

    private Line line(String reference, VisibleClocks.Visible one) {
        Deadline deadline = one.deadline();
        return new Line(reference, deadline.kind().title(), one.agency() == null ? "" : one.agency(), deadline.currentDue(),
            deadline.originalDue().equals(deadline.currentDue()) ? null : deadline.originalDue(), deadlines.nearness(deadline.currentDue()));
    }

    private boolean isWanted(Line line, BoardFilter filter) {
        return (filter.agency() == null || filter.agency().isBlank() || line.agency().equals(filter.agency()))
            && (filter.due() == null || isDue(line, filter.due()));
    }

    private boolean isDue(Line line, BoardFilter.Due when) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (when) {
            case LATE -> line.near().state() == Nearness.State.LATE;
            case AT_RISK -> line.near().state() == Nearness.State.AT_RISK;
            case THIS_WEEK -> !line.due().isBefore(monday) && line.due().isBefore(monday.plusWeeks(1));
            case THIS_MONTH -> line.due().withDayOfMonth(1).equals(today.withDayOfMonth(1));
        };
    }
}
