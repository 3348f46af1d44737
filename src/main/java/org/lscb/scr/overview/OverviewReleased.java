package org.lscb.scr.overview;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
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

/** The LSCB Chair lets the Lead Member, who observes the LSCB, read the final overview report. */
@Component
@Shows(Material.REVIEW)
class OverviewReleased implements StartForm<OverviewReleased.Answers> {

    record Answers(@NotNull UUID review, @NotNull @AssertTrue Boolean released) { }

    private final OverviewReleases releases;
    private final Overviews overviews;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Clock clock;

    OverviewReleased(OverviewReleases releases, Overviews overviews, Reviews reviews, ReviewChoices choices, Clock clock) {
        this.releases = releases;
        this.overviews = overviews;
        this.reviews = reviews;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("reviews", choices.options(starter.userId(), this::mayBeReleased));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        problems.addIf(choices.chosen(starter.userId(), answers.review(), this::mayBeReleased).isEmpty(), "review", WhatIsWritten.NOT_IN_LIST);
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        releases.save(new OverviewRelease(answers.review(), LocalDate.now(clock), starter.userId()));
        return new Started(reviews.get(answers.review()).reference(), Routing.of(CommonRouting.REVIEW_ID, answers.review()));
    }

    private boolean mayBeReleased(Review review) {
        return overviews.approved(review.id()).isPresent() && !releases.existsByReviewId(review.id());
    }
}
