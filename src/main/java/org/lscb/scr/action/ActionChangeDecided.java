package org.lscb.scr.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.OpenWork;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.ReviewChoices;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An officer changes a running action, for instance because its owner has left or an agency was reorganised (domain 4, S12). */
@Component
@Shows({Material.REVIEW, Material.ACTION_PLAN})
class ActionChangeDecided implements StartForm<ActionChangeDecided.Answers> {

    enum Change { OWNER, VERIFIER, IMPACT_CHECK }

    record Answers(@NotNull UUID action, @NotNull Change change, String owner, String verifier, LocalDate impactCheckOn,
                   @NotBlank @Size(max = 200_000) String reason) { }

    private final Actions actions;
    private final Monitoring monitoring;
    private final Agencies agencies;
    private final People people;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final OpenWork work;
    private final UkTime ukTime;

    ActionChangeDecided(Actions actions, Monitoring monitoring, Agencies agencies, People people, Reviews reviews, ReviewChoices choices,
                        OpenWork work, UkTime ukTime) {
        this.actions = actions;
        this.monitoring = monitoring;
        this.agencies = agencies;
        this.people = people;
        this.reviews = reviews;
        this.choices = choices;
        this.work = work;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        List<Option> running = running(starter).map(action -> new Option(action.id().toString(),
            String.join(", ", reviews.get(action.reviewId()).reference(), "action " + action.number(), agencies.name(action.agency()),
                people.name(action.owner())))).toList();
        return Map.of("actions", running, "people", people.options());
    }

    private Stream<Action> running(Starter starter) {
        return actions.running().stream().filter(action -> choices.isKnownTo(starter.userId(), action.reviewId()));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        Optional<Action> chosen = running(starter).filter(action -> action.id().equals(answers.action())).findFirst();
        if (chosen.isEmpty()) {
            problems.add("action", "choose one of the actions in the list");
            return;
        }
        Action action = chosen.get();
        switch (answers.change()) {
            case OWNER -> {
                problems.addIf(!people.takesPartInCases(answers.owner()), "owner", "choose one of the people in the list");
                problems.addIf(action.owner().equals(answers.owner()), "owner", "this person owns the action already");
                problems.addIf(action.verifier().equals(answers.owner()), "owner", "this person checks the evidence and cannot own the action as well");
            }
            case VERIFIER -> {
                problems.addIf(!people.takesPartInCases(answers.verifier()), "verifier", "choose one of the people in the list");
                problems.addIf(answers.verifier() != null && action.isOrWasOwner(answers.verifier()), "verifier",
                    "nobody checks the action that they own, or owned");
                problems.addIf(starter.userId().equals(answers.verifier()), "verifier", "nobody makes themselves the verifier");
                problems.addIf(action.isOrWasOwner(starter.userId()), "change", "nobody chooses who checks the action that they own, or owned");
            }
            case IMPACT_CHECK -> {
                problems.addIf(action.isOrWasOwner(starter.userId()), "change", "nobody puts off the check of the action that they own, or owned");
                problems.addIf(action.state() != ActionState.VERIFIED, "change",
                    "the date of the impact check can be changed once the evidence is accepted");
                problems.addIf(answers.impactCheckOn() == null, "impactCheckOn", "this must be filled in");
                problems.addIf(answers.impactCheckOn() != null && answers.impactCheckOn().isBefore(ukTime.today()), "impactCheckOn",
                    "this day has passed");
            }
        }
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Action action = actions.get(answers.action());
        LocalDate today = ukTime.today();
        switch (answers.change()) {
            case OWNER -> action.handOver(today, starter.userId(), answers.owner(), people.get(answers.owner()).agency(), answers.reason());
            case VERIFIER -> {
                action.verifyBy(today, starter.userId(), answers.verifier(), answers.reason());
                work.passOn(ActionRouting.ACTION_ID, action.id(), StandingRole.VERIFIER, answers.verifier());
            }
            case IMPACT_CHECK -> action.planImpactCheck(today, starter.userId(), answers.impactCheckOn(), answers.reason());
        }
        return new Started(reviews.get(action.reviewId()).reference(),
            Routing.of(CommonRouting.REVIEW_ID, action.reviewId()).and(ActionRouting.ACTION_ID, action.id()));
    }
}
