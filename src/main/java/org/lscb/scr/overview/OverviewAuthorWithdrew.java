package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The business manager records that the overview author has withdrawn, or can no longer be regarded as independent. */
@Component
class OverviewAuthorWithdrew implements StartForm<OverviewAuthorWithdrew.Answers> {

    record Answers(@NotNull UUID review, @NotNull @PastOrPresent LocalDate withdrewOn, @NotBlank @Size(max = 20_000) String reason) { }

    private final Overviews overviews;
    private final Reviews reviews;
    private final Clock clock;

    OverviewAuthorWithdrew(Overviews overviews, Reviews reviews, Clock clock) {
        this.overviews = overviews;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        List<UUID> withAuthors = overviews.withAuthors();
        return Map.of("reviews", reviews.options(review -> review.isRunning() && withAuthors.contains(review.id())));
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(!overviews.withAuthors().contains(answers.review()), "review",
            "choose a review whose report is with its author now");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        overviews.authorWithdrew(review.id(), answers.withdrewOn(), answers.reason(), starter.userId());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()));
    }
}
