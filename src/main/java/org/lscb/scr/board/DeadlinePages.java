package org.lscb.scr.board;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lscb.scr.deadline.HowSoon;
import org.lscb.scr.form.TaskFilter;
import org.lscb.scr.form.Tasks;
import org.lscb.scr.review.Framed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The dates of all reviews, and those of one. */
@Controller
@Framed
class DeadlinePages {

    private static final int MOST_TASKS = 50;

    private final Board board;
    private final ClocksOnRecord clocks;
    private final ReviewDeadlines review;
    private final WhatIf whatIf;
    private final Tasks tasks;
    private final Clock clock;

    DeadlinePages(Board board, ClocksOnRecord clocks, ReviewDeadlines review, WhatIf whatIf, Tasks tasks, Clock clock) {
        this.board = board;
        this.clocks = clocks;
        this.review = review;
        this.whatIf = whatIf;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A review or an annual report on the board in words; empty for what is not there. */
    record Row(String name, boolean isReview, String what, String due, String original, String state, String colour, String near, String others,
               String whole, String wholeFirst) {

        static Row of(Board.Row row) {
            Board.Completion completion = row.whole();
            String whole = completion == null ? "" : completion.metOn() == null ? Words.day(completion.due()) : "Submitted on " + Words.day(completion.metOn());
            String wholeFirst = completion == null ? "" : first(completion.first());
            Board.Line next = row.next();
            if (next == null) {
                return new Row(row.name(), row.isReview(), "No date is running", "", "", "", "", "", "", whole, wholeFirst);
            }
            String what = next.agency().isEmpty() ? next.what() : next.what() + ", " + next.agency();
            String others = Stream.of(more(row.othersLate(), "late"), more(row.othersAtRisk(), "at risk")).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
            return new Row(row.name(), row.isReview(), what, Words.day(next.due()), first(next.original()), next.near().standing().title(),
                Words.colour(next.near().standing()), next.near().words(), others, whole, wholeFirst);
        }

        private static String first(LocalDate moved) {
            return moved == null ? "" : "first due " + Words.day(moved);
        }

        private static String more(long number, String how) {
            return number == 0 ? "" : number + " more " + how;
        }
    }

    /** A choice of the filter. */
    record Choice(String value, String words) { }

    @GetMapping("/deadlines")
    String board(@ModelAttribute("filter") BoardFilter filter, Principal user, Model model) {
        Board.View view = board.of(user.getName(), filter);
        model.addAttribute("rows", view.rows().stream().map(Row::of).toList());
        model.addAttribute("counts", counts(view));
        model.addAttribute("dues", Arrays.stream(BoardFilter.Due.values()).map(due -> new Choice(due.name(), due.title())).toList());
        model.addAttribute("agencies", view.agencies());
        model.addAttribute("reviews", view.reviews());
        model.addAttribute("narrowed", filter.isSet());
        model.addAttribute("next", view.next());
        model.addAttribute("today", Words.day(LocalDate.now(clock)));
        return "deadlines";
    }

    /** A task of whoever looks. */
    record Task(String id, String name, String due) { }

    /** What is wrong with a field of the question. */
    record Problem(String field, String words) { }

    @GetMapping("/reviews/{reference}/deadlines")
    String ofReview(@PathVariable String reference, @ModelAttribute("question") WhatIf.Question question, Principal user, Model model) {
        VisibleClocks.OfReview seen = clocks.of(reference, user.getName());
        ReviewDeadlines.View view = review.of(user.getName(), seen);
        WhatIf.Answer answer = question.isAsked() ? whatIf.of(question, seen) : new WhatIf.Answer(Map.of(), List.of());
        model.addAttribute("view", view);
        model.addAttribute("today", Words.day(LocalDate.now(clock)));
        model.addAttribute("timeline", view.timeline());
        model.addAttribute("movable", view.lines().stream().filter(ReviewDeadlines.Line::open).toList());
        model.addAttribute("problems", answer.problems().entrySet().stream().map(one -> new Problem(one.getKey(), one.getValue())).toList());
        model.addAttribute("clockProblem", answer.problems().get("clock"));
        model.addAttribute("toProblem", answer.problems().get("to"));
        model.addAttribute("consequences", answer.consequences());
        model.addAttribute("tasks", tasks.list(user.getName(), new TaskFilter(reference, null, null, null, false, null), 0, MOST_TASKS).stream()
            .map(task -> new Task(task.id(), task.name(), task.due() == null ? "" : Words.day(task.due()))).toList());
        return "review-deadlines";
    }

    private static String counts(Board.View view) {
        List<HowSoon.Standing> states = view.rows().stream().filter(row -> row.next() != null).map(row -> row.next().near().standing()).toList();
        long reviews = view.rows().stream().filter(Board.Row::isReview).count();
        long reports = view.rows().size() - reviews;
        String number = Stream.of(number(reviews, "review"), number(reports, "annual report")).filter(text -> !text.isEmpty()).collect(Collectors.joining(" and "));
        String standing = Arrays.stream(HowSoon.Standing.values()).filter(states::contains)
            .map(state -> states.stream().filter(state::equals).count() + " " + state.title().toLowerCase(Locale.UK)).collect(Collectors.joining(", "));
        return standing.isEmpty() ? number : number + ": " + standing;
    }

    private static String number(long number, String of) {
        return number == 0 ? "" : number == 1 ? "1 " + of : number + " " + of + "s";
    }
}
