package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
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
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An officer records that somebody outside asks for material of a review. Reviews that have ended can be asked about too. */
@Component
@Shows(Material.REVIEW)
class DisclosureRequested implements StartForm<DisclosureRequested.Answers> {

    record Answers(
        @NotNull UUID review,
        @NotBlank @Size(max = 2_000) String requestedBy,
        @NotNull DisclosureRequest.Basis basis,
        @NotBlank @Size(max = 200_000) String material,
        @NotNull @PastOrPresent LocalDate receivedOn) { }

    private final DisclosureRequests requests;
    private final ReviewChoice choice;
    private final Reviews reviews;
    private final Clock clock;

    DisclosureRequested(DisclosureRequests requests, ReviewChoice choice, Reviews reviews, Clock clock) {
        this.requests = requests;
        this.choice = choice;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choice.initiated(starter.userId()), "bases", Choices.of(DisclosureRequest.Basis.class, DisclosureRequest.Basis::title));
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, null, null, null, LocalDate.now(clock)));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        choice.checkInitiated(starter.userId(), answers.review(), problems);
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        DisclosureRequest request = requests.save(new DisclosureRequest(review.id(), answers.requestedBy(), answers.basis(),
            answers.material(), answers.receivedOn()));
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id())
            .and(ScopingRouting.DISCLOSURE_REQUEST_ID, request.id()));
    }
}
