package org.lscb.scr.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewChoices;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The business manager proposes to end a review before its report. */
@Component
@Shows(Material.REVIEW)
class DiscontinuationProposed implements StartForm<DiscontinuationProposed.Answers> {

    record Answers(@NotNull UUID review, @NotBlank @Size(max = 200_000) String reasons, @NotBlank @Size(max = 200_000) String lessons) { }

    private final Discontinuations discontinuations;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Clock clock;

    DiscontinuationProposed(Discontinuations discontinuations, Reviews reviews, ReviewChoices choices, Clock clock) {
        this.discontinuations = discontinuations;
        this.reviews = reviews;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), this::mayBeDiscontinued));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(choices.chosen(starter.userId(), answers.review(), this::mayBeDiscontinued).isEmpty(), "review",
            "choose a review from the list; this one has ended, or a proposal about it is open");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        Discontinuation proposed = discontinuations.save(
            new Discontinuation(review.id(), starter.userId(), LocalDate.now(clock), answers.reasons(), answers.lessons()));
        return new Started(review.reference(),
            Routing.of(CommonRouting.REVIEW_ID, review.id()).and(ClosureRouting.DISCONTINUATION_ID, proposed.id()));
    }

    /** A case on which nobody has decided yet is ended by the Chair's decision, not here. */
    private boolean mayBeDiscontinued(Review review) {
        return review.isRunning() && review.initiatedOn().isPresent()
            && !discontinuations.existsByReviewIdAndOutcome(review.id(), Discontinuation.Outcome.PROPOSED);
    }
}
