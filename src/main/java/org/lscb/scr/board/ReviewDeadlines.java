package org.lscb.scr.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.agency.People;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.deadline.Nearness;
import org.lscb.scr.deadline.Reminders;
import org.lscb.scr.escalation.Escalations;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Block;
import org.springframework.stereotype.Component;

/** The dates of one review as a person may see them, in words: how each came to be, who is reminded of it, and what became of lateness. */
@Component
class ReviewDeadlines {

    private static final String NOT_SHOWN = "Not shown to you";

    private final VisibleClocks clocks;
    private final Deadlines deadlines;
    private final HowSoon howSoon;
    private final Reminders reminders;
    private final Escalations escalations;
    private final People people;
    private final Clock clock;

    ReviewDeadlines(VisibleClocks clocks, Deadlines deadlines, HowSoon howSoon, Reminders reminders, Escalations escalations, People people, Clock clock) {
        this.clocks = clocks;
        this.deadlines = deadlines;
        this.howSoon = howSoon;
        this.reminders = reminders;
        this.escalations = escalations;
        this.people = people;
        this.clock = clock;
    }

    /** A clock. Empty for what is not there. */
    record Line(UUID id, String title, String from, String original, String due, String state, String colour, String near, String basis, boolean open) { }

    /** A date that was moved. */
    record Move(String title, String from, String to, String on, String by, String why, String consulted) { }

    /** Who was and will be reminded of a clock. */
    record Told(String title, List<String> sent, List<String> toCome) { }

    /** Lateness that climbed. */
    record Climbed(String title, String to, String on, String outcome) { }

    record View(String reference, List<Line> lines, List<Move> moves, List<Told> told, List<Climbed> climbed, Timeline timeline) { }

    View of(String userId, VisibleClocks.OfReview seen) {
        List<VisibleClocks.Visible> shown = seen.clocks();
        return new View(seen.review().reference(), shown.stream().map(one -> line(one, seen.review())).toList(),
            shown.stream().flatMap(one -> moves(one).stream()).toList(),
            shown.stream().map(this::told).filter(one -> !one.sent().isEmpty() || !one.toCome().isEmpty()).toList(),
            seen.whole() ? shown.stream().flatMap(one -> climbed(one).stream()).toList() : List.of(), timeline(userId, seen));
    }

    static String title(VisibleClocks.Visible one) {
        String title = one.deadline().kind().title();
        return one.agency() == null ? title : title + ", " + one.agency();
    }

    private Line line(VisibleClocks.Visible one, Review review) {
        Deadline deadline = one.deadline();
        Standing standing = standing(deadline, review);
        return new Line(deadline.id(), title(one), Words.day(deadline.startsOn()), Words.day(deadline.originalDue()), Words.day(deadline.currentDue()),
            standing.state(), standing.colour(), standing.near(), deadlines.basis(deadline), isRunning(deadline, review) && deadline.currentDue() != null);
    }

    private record Standing(String state, String colour, String near) { }

    private Standing standing(Deadline deadline, Review review) {
        if (deadline.isMet()) {
            long late = deadline.daysLate(deadline.metOn());
            long afterFirst = deadline.daysAfterOriginal(deadline.metOn());
            String how = late > 0 ? ", " + HowSoon.days(late) + " late" : afterFirst > 0 ? ", " + HowSoon.days(afterFirst) + " after the first date" : "";
            return new Standing("Met", late > 0 ? "orange" : "blue", "on " + Words.day(deadline.metOn()) + how);
        } else if (!deadline.isOpen()) {
            return new Standing("Not wanted any more", "grey", "since " + Words.day(deadline.lapsedOn()));
        } else if (!review.isRunning()) {
            return new Standing("Not done when the review ended", "grey", "");
        } else if (deadline.currentDue() == null) {
            return new Standing("Waiting", "grey", "no date by which it must be there");
        }
        Nearness near = howSoon.nearness(deadline.currentDue());
        long afterFirst = deadline.daysAfterOriginal(LocalDate.now(clock));
        String first = near.standing() != HowSoon.Standing.LATE && afterFirst > 0 ? ", " + HowSoon.days(afterFirst) + " after the first date" : "";
        return new Standing(near.standing().title(), Words.colour(near.standing()), near.words() + first);
    }

    private static boolean isRunning(Deadline deadline, Review review) {
        return deadline.isOpen() && review.isRunning();
    }

    private List<Move> moves(VisibleClocks.Visible one) {
        return one.deadline().revisions().stream().map(move -> new Move(title(one), Words.day(move.from()), Words.day(move.to()), Words.day(move.when()),
            one.reasons() ? people.name(move.by()) : NOT_SHOWN, one.reasons() ? move.reason() : NOT_SHOWN,
            one.reasons() ? move.consulted() == null ? "Nobody" : move.consulted() : NOT_SHOWN)).toList();
    }

    private Told told(VisibleClocks.Visible one) {
        List<String> sent = new ArrayList<>();
        List<String> toCome = new ArrayList<>();
        for (Reminders.ReminderLine reminder : reminders.of(one.deadline().id())) {
            if (reminder.sentAt() == null) {
                toCome.add(Words.day(reminder.at()) + ": " + reminder.audience().title());
            } else {
                sent.add(Words.day(reminder.sentAt()) + ": " + reminder.audience().title());
            }
        }
        return new Told(title(one), sent, toCome);
    }

    private List<Climbed> climbed(VisibleClocks.Visible one) {
        return escalations.climbs(one.deadline().id()).stream().map(climb -> new Climbed(title(one), climb.to(), Words.day(climb.raisedOn()), outcome(climb)))
            .toList();
    }

    private static String outcome(Escalations.Climb climb) {
        if (climb.spokenOn() != null) {
            return "Taken up on " + Words.day(climb.spokenOn()) + (climb.expectedOn() == null ? "" : ", expected on " + Words.day(climb.expectedOn()));
        }
        return climb.endedOn() == null ? "Nobody has taken it up yet" : "Settled itself on " + Words.day(climb.endedOn());
    }

    private Timeline timeline(String userId, VisibleClocks.OfReview seen) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = seen.review().endedOn().filter(today::isAfter).orElse(today);
        List<Timeline.Span> spans = new ArrayList<>();
        if (clocks.sees(userId, Material.PROGRESS, seen.review())) {
            stages(seen, end, spans);
        }
        commissions(seen, end, spans);
        seen.clocks().forEach(one -> spans.add(clock(one, end)));
        clocks.blocks(userId, seen.review()).forEach(block -> spans.add(block(block, end)));
        return Timeline.of(spans, today);
    }

    private static void stages(VisibleClocks.OfReview seen, LocalDate end, List<Timeline.Span> spans) {
        Review review = seen.review();
        LocalDate begun = seen.clocks().stream().map(one -> one.deadline().startsOn()).min(LocalDate::compareTo).orElse(end);
        LocalDate initiated = review.initiatedOn().orElse(null);
        LocalDate submitted = review.submittedOn().orElse(null);
        LocalDate ended = review.endedOn().orElse(null);
        if (initiated == null || begun.isBefore(initiated)) {
            spans.add(stage("Up to the decision", begun, initiated == null ? ended : initiated, end));
        }
        if (initiated != null) {
            spans.add(stage("Review, up to submission", initiated, submitted == null ? ended : submitted, end));
        }
        if (submitted != null) {
            spans.add(stage("After submission", submitted, ended, end));
        }
    }

    private static Timeline.Span stage(String label, LocalDate from, LocalDate to, LocalDate end) {
        LocalDate until = to == null ? end : to;
        return new Timeline.Span(label, Timeline.Kind.STAGE, from, until.isBefore(from) ? from : until, null, null, null,
            "Stage, " + Words.day(from) + (to == null ? ", under way" : " to " + Words.day(to)));
    }

    /** From the day on which it was sent to the day on which the last thing asked for came or is due. */
    private static void commissions(VisibleClocks.OfReview seen, LocalDate end, List<Timeline.Span> spans) {
        Map<UUID, List<VisibleClocks.Visible>> byCommission = new LinkedHashMap<>();
        seen.clocks().stream().filter(one -> one.agency() != null && (one.deadline().kind() == DeadlineKind.D4 || one.deadline().kind() == DeadlineKind.D5))
            .forEach(one -> byCommission.computeIfAbsent(one.deadline().subject(), id -> new ArrayList<>()).add(one));
        byCommission.values().forEach(several -> {
            LocalDate from = several.stream().map(one -> one.deadline().startsOn()).min(LocalDate::compareTo).orElseThrow();
            LocalDate to = several.stream().map(one -> until(one.deadline(), end)).max(LocalDate::compareTo).orElseThrow();
            spans.add(new Timeline.Span("Commission, " + several.get(0).agency(), Timeline.Kind.COMMISSION, from, to, null, null, null,
                "Commission, " + Words.day(from) + " to " + Words.day(to)));
        });
    }

    private static Timeline.Span clock(VisibleClocks.Visible one, LocalDate end) {
        Deadline deadline = one.deadline();
        Timeline.Kind kind = !deadline.isOpen() ? Timeline.Kind.DONE : deadline.isLate(end) ? Timeline.Kind.LATE : Timeline.Kind.CLOCK;
        boolean moved = deadline.currentDue() != null && !deadline.currentDue().equals(deadline.originalDue());
        String words = "Clock from " + Words.day(deadline.startsOn()) + (moved ? ", first due " + Words.day(deadline.originalDue()) : "")
            + (deadline.currentDue() == null ? ", no date" : ", due " + Words.day(deadline.currentDue()))
            + (deadline.isMet() ? ", met " + Words.day(deadline.metOn()) : "");
        return new Timeline.Span(title(one), kind, deadline.startsOn(), until(deadline, end), moved ? deadline.originalDue() : null, deadline.currentDue(),
            deadline.metOn(), words);
    }

    private static LocalDate until(Deadline deadline, LocalDate end) {
        LocalDate last = deadline.isMet() ? deadline.metOn() : deadline.lapsedOn() != null ? deadline.lapsedOn()
            : deadline.currentDue() == null || deadline.isLate(end) ? end : deadline.currentDue();
        return last.isBefore(deadline.startsOn()) ? deadline.startsOn() : last;
    }

    private static Timeline.Span block(Block block, LocalDate end) {
        LocalDate to = block.isActive() ? end.isAfter(block.reviewOn()) ? end : block.reviewOn() : block.liftedOn();
        return new Timeline.Span("Block: " + block.basis().title(), Timeline.Kind.BLOCK, block.addedOn(), to, null, null, null,
            "Block since " + Words.day(block.addedOn()) + (block.isActive() ? ", looked at again on " + Words.day(block.reviewOn())
                : ", lifted on " + Words.day(block.liftedOn())));
    }
}
