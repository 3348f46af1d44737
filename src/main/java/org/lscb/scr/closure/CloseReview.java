package org.lscb.scr.closure;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.action.Actions;
import org.lscb.scr.deadline.Reminders;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** The business manager closes the review once every track has come to its end (domain.md S14). */
@Component
@Shows(Material.PROGRESS)
class CloseReview implements UserTask<CloseReview.Answers> {

    /** Review papers are kept; after this time the board looks whether they still have to be (domain.md section 8). */
    private static final int YEARS_TO_RETENTION_REVIEW = 35;

    record Answers(@NotNull @PastOrPresent LocalDate closedOn, @NotNull @AssertTrue Boolean allDone) { }

    private final Reviews reviews;
    private final Actions actions;
    private final Reminders reminders;
    private final Clock clock;

    CloseReview(Reviews reviews, Actions actions, Reminders reminders, Clock clock) {
        this.reviews = reviews;
        this.actions = actions;
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of("tracks", review.tracks().stream().map(track ->
            Map.of("track", track.track().title(), "state", plain(track.state()), "since", track.since().toString())).toList());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate submitted = reviews.get(task.reviewId()).submittedOn().orElse(LocalDate.MIN);
        problems.addIf(answers.closedOn().isBefore(submitted), "closedOn", "this must not be before the review was submitted");
        problems.addIf(!actions.allSettled(task.reviewId()), "allDone", "an action has still to be checked for its impact");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Review review = reviews.get(task.reviewId());
        review.close(answers.closedOn(), answers.closedOn().plusYears(YEARS_TO_RETENTION_REVIEW));
        review.move(Track.CLOSURE, "CLOSED", answers.closedOn());
        reminders.stop(review.id());
        return Routing.none();
    }

    private static String plain(String state) {
        return state.charAt(0) + state.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
