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
import java.util.function.Predicate;
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

/** The business manager records that the overview author has withdrawn, or can no longer be regarded as independent. */
@Component
@Shows(Material.REVIEW)
class OverviewAuthorWithdrew implements StartForm<OverviewAuthorWithdrew.Answers> {

    record Answers(@NotNull UUID review, @NotNull @PastOrPresent LocalDate withdrewOn, @NotBlank @Size(max = 20_000) String reason) { }

    private final Overviews overviews;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Clock clock;

    OverviewAuthorWithdrew(Overviews overviews, Reviews reviews, ReviewChoices choices, Clock clock) {
        this.overviews = overviews;
        this.reviews = reviews;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), isWithAuthor()));
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(choices.chosen(starter.userId(), answers.review(), isWithAuthor()).isEmpty(), "review",
            "choose a review whose report is with its author now");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        overviews.authorWithdrew(review.id(), answers.withdrewOn(), answers.reason(), starter.userId());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()));
    }

    private Predicate<Review> isWithAuthor() {
        List<UUID> withAuthors = overviews.withAuthors();
        return review -> review.isRunning() && withAuthors.contains(review.id());
    }
}
