package org.lscb.scr.extension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** The business manager sees that a review cannot be complete in time and asks for a later date. */
@Component
@Shows(Material.REVIEW)
class ExtensionRequested implements StartForm<ExtensionRequested.Answers> {

    record Answers(@NotNull UUID review, @NotNull LocalDate proposedDue, @NotBlank @Size(max = 200_000) String reasons,
                   @NotBlank @Size(max = 200_000) String progress, @NotBlank @Size(max = 200_000) String actionTaken) { }

    private final Extensions extensions;
    private final NewDate newDate;
    private final Reviews reviews;
    private final ReviewChoices choices;

    ExtensionRequested(Extensions extensions, NewDate newDate, Reviews reviews, ReviewChoices choices) {
        this.extensions = extensions;
        this.newDate = newDate;
        this.reviews = reviews;
        this.choices = choices;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", extensions.movable().stream()
            .filter(option -> choices.isKnownTo(starter.userId(), UUID.fromString(option.value()))).toList());
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        if (choices.chosen(starter.userId(), answers.review(), review -> extensions.isMovable(review.id())).isPresent()) {
            newDate.check(answers.review(), answers.proposedDue(), extensions.today(), "proposedDue", problems);
        } else {
            problems.add("review", "choose a review from the list; this one is complete, or another request about it is open");
        }
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        Extension extension = extensions.request(review, starter.userId(), answers.proposedDue(), answers.reasons(), answers.progress(),
            answers.actionTaken());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id())
            .and(ExtensionRouting.EXTENSION_ID, extension.id()).and(ExtensionRouting.EXTENSION_MODE, extension.mode()));
    }
}
