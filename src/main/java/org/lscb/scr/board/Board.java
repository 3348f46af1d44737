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
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.deadline.Nearness;
import org.springframework.stereotype.Component;

/** All reviews by the clock that runs out next, and among them the annual reports that are to come. */
@Component
class Board {

    private final ClocksOnRecord clocks;
    private final HowSoon howSoon;
    private final Clock clock;

    Board(ClocksOnRecord clocks, HowSoon howSoon, Clock clock) {
        this.clocks = clocks;
        this.howSoon = howSoon;
        this.clock = clock;
    }

    /**
     * A clock that is running.
     *
     * @param name     the review's reference, or the name of the annual report
     * @param what     what has to be there in time, without the agency
     * @param agency   whose work it is; empty if that of none, or of none that the person may know
     * @param original the date first set; null if it still holds
     */
    record Line(String name, String what, String agency, LocalDate due, LocalDate original, Nearness near) { }

    /**
     * One review, or one annual report.
     *
     * @param name     the review's reference, or the name of the annual report
     * @param isReview whether there is a page of its dates
     * @param next   the clock that runs out first; null if none is running
     * @param others how many more clocks are late, and how many at risk
     * @param whole  when the review as a whole is to be complete, whatever runs out first; null if no such clock is shown
     */
    record Row(String name, boolean isReview, Line next, long othersLate, long othersAtRisk, Completion whole) { }

    /**
     * When the overview report and the action plan are to be submitted.
     *
     * @param due   null if none is set
     * @param first the date first set; null if it still holds
     * @param metOn the day on which they were; null before
     */
    record Completion(LocalDate due, LocalDate first, LocalDate metOn) { }

    /**
     * The board as one person sees it.
     *
     * @param agencies of which there is a clock, by name
     * @param reviews  of which there is a row without the filter
     */
    record View(List<Row> rows, List<String> agencies, List<String> reviews, LocalDate next) { }

    View of(String userId, BoardFilter filter) {
        VisibleClocks.Seen seen = clocks.all(userId);
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = Stream.concat(seen.reviews().stream().map(one -> row(one.review().reference(), true, lines(one), filter, completion(one))),
                seen.years().stream().map(one -> row(one.name(), false, Stream.of(line(one)), filter, null)))
            .filter(row -> filter.wants(row.name())).filter(row -> row.next() != null || !filter.narrows())
            .sorted(Comparator.comparing(row -> row.next() == null ? null : row.next().due(), Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        List<String> agencies = seen.reviews().stream().flatMap(one -> one.clocks().stream()).map(VisibleClocks.Visible::agency).filter(Objects::nonNull)
            .distinct().sorted().toList();
        Optional<LocalDate> next = lines(seen).map(Line::due).filter(today::isBefore).min(Comparator.naturalOrder());
        return new View(rows, agencies, seen.reviews().stream().map(one -> one.review().reference()).toList(), next.orElse(null));
    }

    /** Every clock that is running and that the filter finds, soonest first, to be taken away as a file. */
    List<Line> toExport(String userId, BoardFilter filter) {
        return lines(clocks.toExport(userId)).filter(line -> filter.wants(line.name()) && isWanted(line, filter))
            .sorted(Comparator.comparing(Line::due)).toList();
    }

    private Row row(String name, boolean isReview, Stream<Line> all, BoardFilter filter, Completion whole) {
        List<Line> lines = all.filter(line -> isWanted(line, filter)).sorted(Comparator.comparing(Line::due)).toList();
        List<HowSoon.Standing> others = lines.stream().skip(1).map(line -> line.near().standing()).toList();
        return new Row(name, isReview, lines.isEmpty() ? null : lines.get(0), others.stream().filter(HowSoon.Standing.LATE::equals).count(),
            others.stream().filter(HowSoon.Standing::isAtRisk).count(), whole);
    }

    private static Completion completion(VisibleClocks.OfReview seen) {
        return seen.clocks().stream().map(VisibleClocks.Visible::deadline).filter(one -> one.kind() == DeadlineKind.D2 && one.lapsedOn() == null).findFirst()
            .map(one -> new Completion(one.currentDue(), firstUnlessStanding(one), one.metOn())).orElse(null);
    }

    private Stream<Line> lines(VisibleClocks.Seen seen) {
        return Stream.concat(seen.reviews().stream().flatMap(this::lines), seen.years().stream().map(this::line));
    }

    private Stream<Line> lines(VisibleClocks.OfReview seen) {
        return seen.clocks().stream().filter(one -> one.deadline().isOpen() && one.deadline().currentDue() != null)
            .map(one -> line(seen.review().reference(), one.deadline(), one.agency()));
    }

    private Line line(VisibleClocks.OfYear seen) {
        return line(seen.name(), seen.deadline(), null);
    }

    private Line line(String name, Deadline deadline, String agency) {
        return new Line(name, deadline.kind().title(), agency == null ? "" : agency, deadline.currentDue(),
            firstUnlessStanding(deadline), howSoon.nearness(deadline.currentDue()));
    }

    private static LocalDate firstUnlessStanding(Deadline deadline) {
        return Objects.equals(deadline.originalDue(), deadline.currentDue()) ? null : deadline.originalDue();
    }

    private boolean isWanted(Line line, BoardFilter filter) {
        return (filter.agency() == null || filter.agency().isBlank() || line.agency().equals(filter.agency()))
            && (filter.due() == null || isDue(line, filter.due()));
    }

    private boolean isDue(Line line, BoardFilter.Due when) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (when) {
            case LATE -> line.near().standing() == HowSoon.Standing.LATE;
            case AT_RISK -> line.near().standing().isAtRisk();
            case THIS_WEEK -> !line.due().isBefore(monday) && line.due().isBefore(monday.plusWeeks(1));
            case THIS_MONTH -> line.due().withDayOfMonth(1).equals(today.withDayOfMonth(1));
        };
    }
}
