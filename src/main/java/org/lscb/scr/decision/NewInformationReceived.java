package org.lscb.scr.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.referral.DeathSince;
import org.lscb.scr.referral.Referral;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewChoices;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** New facts on a case; on one that was declined they open it again (domain.md S0 and S3, "goes wrong"). */
@Component
@Shows(Material.REVIEW)
class NewInformationReceived implements StartForm<NewInformationReceived.Answers> {

    record Answers(
        @NotNull UUID reviewId,
        @NotNull @PastOrPresent LocalDate receivedOn,
        @NotBlank @Size(max = 500) String source,
        @NotBlank @Size(max = 200_000) String information,
        Incident.Outcome outcome,
        Incident.Abuse abuse,
        List<Incident.Special> special,
        Incident.Concern concern,
        @PastOrPresent LocalDate ofstedToldOn,
        @PastOrPresent LocalDate cdopToldOn,
        @PastOrPresent LocalDate chairAwareDate,
        List<String> agencies) {

        Answers {
            special = special == null ? List.of() : special;
            agencies = agencies == null ? List.of() : agencies;
        }
    }

    private final Reviews reviews;
    private final ReviewChoices choices;
    private final Referrals referrals;
    private final Decisions decisions;
    private final Agencies agencies;
    private final DeathSince death;
    private final Clock clock;

    NewInformationReceived(Reviews reviews, ReviewChoices choices, Referrals referrals, Decisions decisions, Agencies agencies, DeathSince death, Clock clock) {
        this.reviews = reviews;
        this.choices = choices;
        this.referrals = referrals;
        this.decisions = decisions;
        this.agencies = agencies;
        this.death = death;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of("cases", choices.options(starter.userId(), this::takesInformation), "agencies", agencies.options());
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, LocalDate.now(clock), null, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        Review review = choices.chosen(starter.userId(), answers.reviewId(), this::takesInformation).orElse(null);
        if (review == null) {
            problems.add("reviewId", "choose a case of the list");
            return;
        }
        LocalDate referred = referrals.of(review.id()).receivedOn();
        problems.addIf(answers.receivedOn().isBefore(referred), "receivedOn", "this must not be before the referral");
        problems.addIf(answers.agencies().stream().anyMatch(agency -> !agencies.contributes(agency)), "agencies", "choose agencies of the list");
        if (death.isNews(review.incident(), answers.outcome())) {
            death.check(answers.ofstedToldOn(), answers.cdopToldOn(), review.incident().incidentDate(), problems);
        }
        if (decisions.isDeclined(review)) {
            LocalDate decided = decisions.latest(review.id()).map(Decision::decidedOn).orElse(referred);
            problems.addIf(answers.chairAwareDate() == null, "chairAwareDate", "this must be filled in: a new period for the decision begins then");
            problems.addIf(answers.chairAwareDate() != null && answers.chairAwareDate().isBefore(decided), "chairAwareDate",
                "this must not be before the earlier decision");
        }
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.reviewId());
        boolean reopens = decisions.isDeclined(review);
        if (death.isNews(review.incident(), answers.outcome())) {
            death.record(review.id(), answers.ofstedToldOn(), answers.cdopToldOn());
        }
        decisions.learn(review.id(), now(review.incident(), answers),
            new Referral.AddedFacts(answers.receivedOn(), answers.source(), answers.information()), answers.agencies());
        if (reopens) {
            decisions.reopen(review.id(), answers.chairAwareDate());
        }
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id())
            .and(CommonRouting.AGENCIES, referrals.of(review.id()).agencies())
            .and(DecisionRouting.CASE_REOPENED, reopens));
    }

    /** What is known of the incident with the new facts; what the form leaves empty stays. */
    private static Incident now(Incident known, Answers answers) {
        List<Incident.Special> special = new ArrayList<>(Stream.concat(known.special().stream(), answers.special().stream()).distinct().toList());
        return new Incident(known.incidentDate(),
            answers.outcome() == null ? known.outcome() : answers.outcome(),
            answers.abuse() == null ? known.abuse() : answers.abuse(),
            special,
            answers.concern() == null ? known.concern() : answers.concern(),
            known.childUnder18());
    }

    private boolean takesInformation(Review review) {
        return referrals.find(review.id()).isPresent() && (review.isRunning() || decisions.isDeclined(review));
    }
}
