package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB's plan after an inadequate grade: an independent chair, and work that answers each criticism (domain.md S10). */
@Component
@Shows(Material.OFSTED_LETTERS)
class PlanRemedialWork implements UserTask<PlanRemedialWork.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate meetingDate, @NotBlank String independentChair, @NotNull @AssertTrue Boolean independenceConfirmed,
                   @NotEmpty List<@Valid ItemRow> items) { }

    record ItemRow(@NotNull RemedialKind kind, @NotBlank String criticism, @NotBlank @Size(max = 200_000) String what, String agency, String person,
                   LocalDate due) { }

    private final Evaluations evaluations;
    private final Reconsiderations reconsiderations;
    private final EvaluationFacts facts;
    private final IndependentChairs chairs;
    private final Agencies agencies;
    private final People people;

    PlanRemedialWork(Evaluations evaluations, Reconsiderations reconsiderations, EvaluationFacts facts, IndependentChairs chairs, Agencies agencies,
                     People people) {
        this.evaluations = evaluations;
        this.reconsiderations = reconsiderations;
        this.facts = facts;
        this.chairs = chairs;
        this.agencies = agencies;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        Reconsideration reconsideration = reconsiderations.get(reviewId);
        Map<String, Object> context = new HashMap<>(facts.of(reviewId));
        context.put("standing", standing(reconsideration));
        context.put("earlierItems", reconsideration.items().stream().map(item -> Map.of("kind", item.kind().title(), "what", item.what(),
            "state", item.state().title())).toList());
        context.put("criticisms", facts.criticismOptions(reviewId));
        context.put("chairs", people.options());
        context.put("people", people.options());
        context.put("agencies", agencies.options());
        return context;
    }

    private static String standing(Reconsideration reconsideration) {
        return switch (reconsideration.state()) {
            case NOT_ADDRESSED -> "Ofsted finds that the faults are not addressed yet: plan what is still to do.";
            case PLANNED -> "The LSCB wants more work before it approves the reconsideration.";
            default -> reconsideration.finalLetterOn().map(letter -> "Final letter of " + InWords.date(letter) + ".")
                .orElse("The grades are still provisional; this work begins early.");
        };
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return reconsiderations.get(task.reviewId()).round().map(round -> new Answers(null, round.chair(), null, List.of()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        UUID reviewId = task.reviewId();
        Reconsideration reconsideration = reconsiderations.get(reviewId);
        Evaluation evaluation = evaluations.get(reviewId);
        evaluation.provisionalLetterOn().or(evaluation::finalLetterOn).filter(answers.meetingDate()::isBefore).ifPresent(letter ->
            problems.add("meetingDate", "the letter is of " + InWords.date(letter) + "; the meeting cannot be before it"));
        problems.addIf(answers.independentChair().equals(task.userId()), "independentChair", "nobody appoints themselves");
        chairs.conflict(reviewId, task.text(EvaluationRouting.PANEL_CHAIR), answers.independentChair())
            .ifPresent(conflict -> problems.add("independentChair", conflict));
        List<String> numbers = facts.criticismOptions(reviewId).stream().map(Option::value).toList();
        for (int i = 0; i < answers.items().size(); i++) {
            check(answers.items().get(i), "items." + i + ".", numbers, answers.meetingDate(), problems);
        }
        if (reconsideration.rounds().isEmpty()) {
            List<String> answered = answers.items().stream().map(ItemRow::criticism).toList();
            numbers.stream().filter(number -> !answered.contains(number)).findFirst().ifPresent(number ->
                problems.add("items", "nothing in the plan answers criticism " + number));
        }
    }

    private void check(ItemRow item, String path, List<String> criticisms, LocalDate meeting, Problems problems) {
        problems.addIf(!criticisms.contains(item.criticism()), path + "criticism", "choose one of the answers in the list");
        problems.addIf(item.agency() != null && item.person() != null, path + "person", "choose an agency or a person, not both");
        problems.addIf(item.agency() != null && !agencies.exists(item.agency()), path + "agency", "choose one of the answers in the list");
        problems.addIf(item.person() != null && !people.takesPartInCases(item.person()), path + "person", "choose one of the answers in the list");
        problems.addIf(item.due() != null && item.due().isBefore(meeting), path + "due", "this cannot be before the meeting");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        List<String> criticisms = EvaluationFacts.criticisms(evaluations.get(task.reviewId()));
        chairs.appoint(reconsiderations.get(task.reviewId()), answers.independentChair(), answers.meetingDate());
        reconsiderations.plan(task.reviewId(), answers.meetingDate(), answers.independentChair(), answers.items().stream()
            .map(item -> new PlannedItem(item.kind(), criticisms.get(Integer.parseInt(item.criticism()) - 1), item.what(), item.agency(), item.person(),
                item.due())).toList());
        return Routing.none();
    }
}
