package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
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

/** Something published is wrong, or something of a review got out. */
@Component
@Shows(Material.REVIEW)
class PublicationFaultFound implements StartForm<PublicationFaultFound.Answers> {

    record Answers(@NotNull UUID review, @NotNull PublicationFault.Kind kind, @NotNull @PastOrPresent LocalDate foundOn,
                   @NotBlank @Size(max = 200_000) String description, @Size(max = 200_000) String immediateAction) { }

    private final Publications publications;
    private final Reviews reviews;
    private final ReviewChoices choices;

    PublicationFaultFound(Publications publications, Reviews reviews, ReviewChoices choices) {
        this.publications = publications;
        this.reviews = reviews;
        this.choices = choices;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), PublicationFaultFound::isInitiated));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        if (choices.chosen(starter.userId(), answers.review(), PublicationFaultFound::isInitiated).isEmpty()) {
            problems.add("review", "choose one of the answers in the list");
            return;
        }
        problems.addIf(answers.kind() == PublicationFault.Kind.CORRECTION && published(answers.review()).isEmpty(), "kind",
            "nothing of this review is published that could be corrected");
        published(answers.review()).filter(on -> answers.kind() == PublicationFault.Kind.CORRECTION && answers.foundOn().isBefore(on))
            .ifPresent(on -> problems.add("foundOn", "this cannot be before publication"));
    }

    private static boolean isInitiated(Review review) {
        return review.initiatedOn().isPresent();
    }

    private java.util.Optional<LocalDate> published(UUID reviewId) {
        return publications.find(reviewId).flatMap(Publication::publishedOn);
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        PublicationFault fault = publications.found(review.id(), answers.kind(), answers.foundOn(), answers.description(), answers.immediateAction());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()).and(PublicationRouting.PUBLICATION_FAULT_ID, fault.id()));
    }
}
