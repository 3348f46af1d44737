package org.lscb.scr.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The sub-group goes through all actions of a review at the end of a quarter. */
@Component
@Shows(Material.ACTION_PLAN)
class ReviewMonitoringReturn implements UserTask<ReviewMonitoringReturn.Answers> {

    record ColourOverride(@NotNull UUID action, @NotNull Colour colour, @NotBlank @Size(max = 200_000) String reason) { }

    record Escalated(@NotNull UUID action, @NotBlank @Size(max = 200_000) String agreed) { }

    record Answers(@NotNull LocalDate meetingOn, @Valid List<ColourOverride> overrides, @Valid List<Escalated> escalations,
                   @Size(max = 200_000) String note, @NotNull LocalDate nextReturnDue) {

        List<ColourOverride> setColours() {
            return overrides == null ? List.of() : overrides;
        }

        List<Escalated> escalated() {
            return escalations == null ? List.of() : escalations;
        }
    }

    record Row(String action, String state, String due, String colour) { }

    record Count(String colour, long actions) { }

    private final Actions actions;
    private final MonitoringReturns returns;
    private final Agencies agencies;
    private final UkTime ukTime;

    ReviewMonitoringReturn(Actions actions, MonitoringReturns returns, Agencies agencies, UkTime ukTime) {
        this.actions = actions;
        this.returns = returns;
        this.agencies = agencies;
        this.ukTime = ukTime;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        List<Action> all = actions.ofReview(task.reviewId());
        return Map.of(
            "counts", actions.count(task.reviewId()).entrySet().stream().map(count -> new Count(count.getKey().title(), count.getValue())).toList(),
            "actions", all.stream().map(this::row).toList(),
            "choices", all.stream().map(action -> new Option(action.id().toString(), action.number() + ", " + agencies.name(action.agency())
                + ", " + actions.colour(action).title().toLowerCase(java.util.Locale.UK))).toList());
    }

    private Row row(Action action) {
        String because = action.colourOverride().map(set -> "Set by the sub-group: " + set.reason())
            .orElseGet(() -> returns.computed(action).because());
        return new Row(action.number() + ", " + agencies.name(action.agency()) + ": " + action.what(), action.state().title(),
            ActionFacts.day(action.currentDue()), actions.colour(action).title() + ". " + because);
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        List<Escalated> red = actions.ofReview(task.reviewId()).stream().filter(action -> actions.colour(action) == Colour.RED)
            .map(action -> new Escalated(action.id(), null)).toList();
        return Optional.of(new Answers(ukTime.today(), null, red, null, returns.nextDue(task.reviewId())));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        List<Action> all = actions.ofReview(task.reviewId());
        Set<UUID> known = new HashSet<>(all.stream().map(Action::id).toList());
        Set<UUID> seen = new HashSet<>();
        for (int row = 0; row < answers.setColours().size(); row++) {
            UUID action = answers.setColours().get(row).action();
            problems.addIf(!known.contains(action), "overrides." + row + ".action", "choose one of the actions in the list");
            problems.addIf(all.stream().anyMatch(each -> each.id().equals(action) && each.isOrWasOwner(task.userId())), "overrides." + row + ".action",
                "nobody sets the colour of the action that they own, or owned");
            problems.addIf(!seen.add(action), "overrides." + row + ".action", "this action has another row above");
        }
        for (int row = 0; row < answers.escalated().size(); row++) {
            problems.addIf(!known.contains(answers.escalated().get(row).action()), "escalations." + row + ".action",
                "choose one of the actions in the list");
        }
        Set<UUID> agreed = new HashSet<>(answers.escalated().stream().map(Escalated::action).toList());
        String redWithout = String.join(", ", all.stream().filter(action -> colourAfter(action, answers) == Colour.RED && !agreed.contains(action.id()))
            .map(action -> String.valueOf(action.number())).toList());
        problems.addIf(!redWithout.isEmpty(), "escalations", "record what was agreed on each red action; missing: " + redWithout);
        problems.addIf(answers.meetingOn().isAfter(ukTime.today()), "meetingOn", "this day has not come yet");
        problems.addIf(!answers.nextReturnDue().isAfter(ukTime.today()), "nextReturnDue", "this must be a day to come");
    }

    private Colour colourAfter(Action action, Answers answers) {
        return answers.setColours().stream().filter(set -> Objects.equals(set.action(), action.id())).map(ColourOverride::colour).findFirst()
            .orElseGet(() -> actions.colour(action));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        returns.record(task.reviewId(), task.userId(), answers.meetingOn(), answers.note(),
            answers.setColours().stream().map(set -> new MonitoringReturns.SeenAs(set.action(), set.colour(), set.reason())).toList(),
            answers.escalated().stream().map(row -> new MonitoringReturns.Agreed(row.action(), row.agreed())).toList(),
            answers.nextReturnDue());
        return Routing.none();
    }
}
