package org.lscb.scr.board;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lscb.scr.deadline.DateMove;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.deadline.Reminders;
import org.lscb.scr.form.NotAllowedNow;
import org.springframework.stereotype.Component;

/** What would move if one date were moved, found by the code that moves dates, and nothing moved. */
@Component
class WhatIf {

    private static final int MOST_YEARS_AHEAD = 10;

    private final Deadlines deadlines;
    private final HowSoon howSoon;
    private final Reminders reminders;
    private final Clock clock;

    WhatIf(Deadlines deadlines, HowSoon howSoon, Reminders reminders, Clock clock) {
        this.deadlines = deadlines;
        this.howSoon = howSoon;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** What somebody asked for, as they typed it. */
    record Question(String clock, String to) {

        boolean isAsked() {
            return clock != null || to != null;
        }
    }

    /** A date that would move, with the reminders that it would bring. */
    record Consequence(String title, String from, String to, String near, List<String> reminders) { }

    /**
     * @param problems by field, in words; if there are any, there are no consequences
     */
    record Answer(Map<String, String> problems, List<Consequence> consequences) { }

    Answer of(Question question, VisibleClocks.OfReview seen) {
        Map<UUID, VisibleClocks.Visible> shown = seen.clocks().stream().collect(Collectors.toMap(one -> one.deadline().id(), Function.identity()));
        Map<String, String> problems = new TreeMap<>();
        Deadline deadline = shown.values().stream().map(VisibleClocks.Visible::deadline).filter(one -> seen.review().isRunning() && one.isOpen()
            && one.currentDue() != null && one.id().toString().equals(question.clock())).findFirst().orElse(null);
        if (deadline == null) {
            problems.put("clock", "Date to move: choose one of the dates that are running");
        }
        LocalDate to = date(question.to(), problems);
        if (!problems.isEmpty()) {
            return new Answer(problems, List.of());
        }
        try {
            return new Answer(Map.of(), deadlines.whatIf(deadline.id(), to).stream().filter(move -> shown.containsKey(move.deadline().id()))
                .filter(move -> move.deadline().id().equals(deadline.id()) || !move.from().equals(move.to()))
                .map(move -> consequence(move, shown.get(move.deadline().id()))).toList());
        } catch (NotAllowedNow refused) {
            return new Answer(Map.of("to", "New date: " + refused.getMessage()), List.of());
        }
    }

    private LocalDate date(String typed, Map<String, String> problems) {
        if (typed == null || typed.isBlank()) {
            problems.put("to", "New date: enter a day");
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            LocalDate today = LocalDate.now(clock);
            if (day.isBefore(today)) {
                problems.put("to", "New date: this day has passed; enter today or a later day");
            } else if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
                problems.put("to", "New date: enter a day within the next ten years");
            }
            return day;
        } catch (DateTimeException e) {
            problems.put("to", "New date: this is no day of the calendar; enter one such as 2011-05-27");
            return null;
        }
    }

    private Consequence consequence(DateMove move, VisibleClocks.Visible one) {
        return new Consequence(ReviewDeadlines.title(one), Words.day(move.from()), Words.day(move.to()), howSoon.inWords(move.to()),
            reminders.planned(move.deadline().kind(), move.to()).stream().map(planned -> Words.day(planned.at()) + ": " + planned.audience().title()
                + (planned.at().isAfter(clock.instant()) ? "" : ", not sent, because that day has passed")).toList());
    }
}
