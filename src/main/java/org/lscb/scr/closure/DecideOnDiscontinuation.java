package org.lscb.scr.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.deadline.Reminders;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** The Chair alone decides whether a review ends before its report. */
@Component
@Shows({Material.REVIEW, Material.DECISION})
class DecideOnDiscontinuation implements UserTask<DecideOnDiscontinuation.Answers> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    enum Decision { DISCONTINUED, CONTINUED }

    record Answers(@NotNull Decision decision, @NotNull @PastOrPresent LocalDate decidedOn, @NotBlank @Size(max = 200_000) String reasons) { }

    private final Discontinuations discontinuations;
    private final Reviews reviews;
    private final Reminders reminders;
    private final Clock clock;

    DecideOnDiscontinuation(Discontinuations discontinuations, Reviews reviews, Reminders reminders, Clock clock) {
        this.discontinuations = discontinuations;
        this.reviews = reviews;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Discontinuation proposed = proposed(task);
        return Map.of("children", reviews.get(proposed.reviewId()).subjects(), "proposedOn", DAY.format(proposed.proposedOn()),
            "reasons", proposed.reasons(), "lessons", proposed.lessons());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("discontinuation-proposed");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate proposedOn = proposed(task).proposedOn();
        problems.addIf(answers.decidedOn().isBefore(proposedOn), "decidedOn", "this must not be before the proposal, " + DAY.format(proposedOn));
        problems.addIf(answers.decision() == Decision.DISCONTINUED && !reviews.get(task.reviewId()).isRunning(), "decision",
            "the review has ended meanwhile and cannot be discontinued any more");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        proposed(task).decide(Discontinuation.Outcome.valueOf(answers.decision().name()), answers.decidedOn(), task.userId(), answers.reasons());
        if (answers.decision() == Decision.DISCONTINUED) {
            Review review = reviews.get(task.reviewId());
            review.discontinue(answers.decidedOn());
            review.move(Track.CLOSURE, "DISCONTINUED", answers.decidedOn());
            reminders.stop(review.id());
        }
        return Routing.of(ClosureRouting.DISCONTINUATION, answers.decision());
    }

    private Discontinuation proposed(TaskInHand task) {
        return discontinuations.findById(task.id(ClosureRouting.DISCONTINUATION_ID)).orElseThrow();
    }
}
