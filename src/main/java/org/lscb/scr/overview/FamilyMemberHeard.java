package org.lscb.scr.overview;

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

/** Somebody of the family is heard after the main round, often because police or court had asked to wait. */
@Component
@Shows(Material.REVIEW)
class FamilyMemberHeard implements StartForm<FamilyMemberHeard.Answers> {

    /** The fields of {@link FamilyMember}, and which review it is about. */
    record Answers(@NotNull UUID review, @NotBlank @Size(max = 500) String member, @NotNull FamilyContribution.Outcome outcome,
                   @PastOrPresent LocalDate contactedOn, @Size(max = 500) String how, @Size(max = 200_000) String views,
                   @Size(max = 200_000) String reason, LocalDate tryAgainOn) {

        FamilyMember heard() {
            return new FamilyMember(member, outcome, contactedOn, how, views, reason, tryAgainOn);
        }
    }

    private final FamilyContributions contributions;
    private final Overviews overviews;
    private final Reviews reviews;
    private final ReviewChoices choices;

    FamilyMemberHeard(FamilyContributions contributions, Overviews overviews, Reviews reviews, ReviewChoices choices) {
        this.contributions = contributions;
        this.overviews = overviews;
        this.reviews = reviews;
        this.choices = choices;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), this::hasReport));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(choices.chosen(starter.userId(), answers.review(), this::hasReport).isEmpty(), "review", WhatIsWritten.NOT_IN_LIST);
        answers.heard().check("", problems);
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        contributions.heardLater(answers.review(), answers.heard(), starter.userId());
        return new Started(reviews.get(answers.review()).reference(), Routing.of(CommonRouting.REVIEW_ID, answers.review()));
    }

    private boolean hasReport(Review review) {
        return review.isRunning() && overviews.find(review.id()).isPresent();
    }
}
