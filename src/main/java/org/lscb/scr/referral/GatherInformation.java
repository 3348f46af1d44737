package org.lscb.scr.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** What the sub-group wanted to know is found out; the case then goes back to it (domain.md S2, GATHER_INFO). */
@Component
@Shows(Material.REFERRAL)
class GatherInformation implements UserTask<GatherInformation.Answers> {

    record Answers(
        @NotNull @PastOrPresent LocalDate gatheredOn,
        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(max = 200_000) String information,
        @NotNull Incident.Outcome outcome,
        @NotNull Incident.Abuse abuse,
        List<Incident.Special> special,
        @NotNull Incident.Concern concern,
        @PastOrPresent LocalDate ofstedToldOn,
        @PastOrPresent LocalDate cdopToldOn) {

        Answers {
            special = special == null ? List.of() : special;
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final CaseFile file;
    private final DeathSince death;
    private final Clock clock;

    GatherInformation(Reviews reviews, Referrals referrals, CaseFile file, DeathSince death, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.file = file;
        this.death = death;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Screening asked = referrals.latestScreening(task.reviewId()).orElseThrow();
        return Map.of("wanted", InWords.text(asked.wanted()), "wantedBy", InWords.date(asked.wantedBy()), "decisionDue", file.decisionDue(task.reviewId()),
            "deathKnown", !death.isNews(reviews.get(task.reviewId()).incident(), Incident.Outcome.DIED));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Incident known = reviews.get(task.reviewId()).incident();
        return Optional.of(new Answers(LocalDate.now(clock), null, null, known.outcome(), known.abuse(), known.special(), known.concern(),
            null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.gatheredOn().isBefore(referrals.of(task.reviewId()).receivedOn()), "gatheredOn", "this must not be before the referral");
        Incident known = reviews.get(task.reviewId()).incident();
        if (death.isNews(known, answers.outcome())) {
            death.check(answers.ofstedToldOn(), answers.cdopToldOn(), known.incidentDate(), problems);
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Review review = reviews.get(task.reviewId());
        Incident known = review.incident();
        if (death.isNews(known, answers.outcome())) {
            death.record(review.id(), answers.ofstedToldOn(), answers.cdopToldOn());
        }
        review.learn(new Incident(known.incidentDate(), answers.outcome(), answers.abuse(), answers.special(), answers.concern(), known.childUnder18()));
        referrals.of(review.id()).learn(new Referral.AddedFacts(answers.gatheredOn(), answers.source(), answers.information()));
        review.move(Track.REFERRAL, "SCREENING", answers.gatheredOn());
        return Routing.none();
    }
}
