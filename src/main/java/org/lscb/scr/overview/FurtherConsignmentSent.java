package org.lscb.scr.overview;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Something of the pack, or a corrected part of it, goes to Ofsted after the review counts as completed; once it was seven months later.
 */
@Component
@Shows(Material.REVIEW)
class FurtherConsignmentSent implements StartForm<FurtherConsignmentSent.Answers> {

    record Answers(@NotNull UUID review, @NotNull @PastOrPresent LocalDate sentOn, @NotEmpty List<@NotNull PackItem> items,
                   @NotBlank @Size(max = 500) String channel, @Size(max = 500) String ofstedReference,
                   @PastOrPresent LocalDate copyToRegionalContactOn, @PastOrPresent LocalDate copyToHealthOn,
                   @Size(max = 20_000) String note) {

        Answers {
            items = Texts.orNone(items);
        }

        Sending sending() {
            return new Sending(sentOn, items, channel, ofstedReference, copyToRegionalContactOn, copyToHealthOn, note);
        }
    }

    private final Submissions submissions;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Clock clock;

    FurtherConsignmentSent(Submissions submissions, Reviews reviews, ReviewChoices choices, Clock clock) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), FurtherConsignmentSent::isSubmitted));
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null, null, null, null, null, null));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        Optional<Review> review = choices.chosen(starter.userId(), answers.review(), FurtherConsignmentSent::isSubmitted);
        problems.addIf(review.isEmpty(), "review", "choose a review of which report and plan have gone to Ofsted");
        review.flatMap(Review::submittedOn).filter(answers.sentOn()::isBefore).ifPresent(first ->
            problems.add("sentOn", "this must not be before the first consignment"));
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        submissions.sent(answers.review(), answers.sending(), starter.userId());
        return new Started(reviews.get(answers.review()).reference(), Routing.of(CommonRouting.REVIEW_ID, answers.review()));
    }

    private static boolean isSubmitted(Review review) {
        return review.isRunning() && review.submittedOn().isPresent();
    }
}
