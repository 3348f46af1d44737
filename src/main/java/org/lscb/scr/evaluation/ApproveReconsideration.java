package org.lscb.scr.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.recommendation.Level;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.springframework.stereotype.Component;

/** The LSCB approves the reconsideration, with the recommendations and actions that it adds, or wants more work. */
@Component
@Shows(Material.OFSTED_LETTERS)
class ApproveReconsideration implements UserTask<ApproveReconsideration.Answers> {

    enum Approval { APPROVED, REFERRED_BACK }

    record Answers(@NotNull Approval approval, @NotNull @PastOrPresent LocalDate decidedOn, @Size(max = 200_000) String reasons,
                   List<@Valid RecommendationRow> recommendations, List<@Valid ActionRow> actions) {

        Answers {
            recommendations = recommendations == null ? List.of() : recommendations;
            actions = actions == null ? List.of() : actions;
        }
    }

    record RecommendationRow(@NotBlank @Size(max = 200_000) String text, @Size(max = 500) String theme, @Size(max = 500) String paragraph,
                             @NotNull Level level, String addressee) { }

    record ActionRow(
        @NotBlank @Pattern(regexp = "\\s*\\d{1,3}(\\s*,\\s*\\d{1,3})*\\s*", message = "write a number such as 1, or several such as 1, 3") String recommendations,
        @NotBlank @Size(max = 200_000) String what,
        @NotBlank String leadAgency, String leadOfficer, LocalDate start, @NotNull LocalDate due,
        @Size(max = 200_000) String intendedOutcome, @Size(max = 200_000) String evidenceRequired,
        @Size(max = 200_000) String measureOfImpact) {

        /** Places in the list of extra recommendations, from 0. */
        List<Integer> answered() {
            return Arrays.stream(recommendations.split(",")).map(number -> Integer.parseInt(number.strip()) - 1).toList();
        }
    }

    private final Reconsiderations reconsiderations;
    private final IndependentChairs chairs;
    private final Recommendations recommendations;
    private final Agencies agencies;
    private final People people;

    ApproveReconsideration(Reconsiderations reconsiderations, IndependentChairs chairs, Recommendations recommendations, Agencies agencies,
                           People people) {
        this.chairs = chairs;
        this.reconsiderations = reconsiderations;
        this.recommendations = recommendations;
        this.agencies = agencies;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("agencies", agencies.options(), "people", people.options(),
            "items", reconsiderations.get(task.reviewId()).items().stream().map(item -> Map.of("kind", item.kind().title(), "what", item.what(),
                "criticism", item.criticism(), "state", item.state().title(), "accepted", InWords.date(item.acceptedOn()),
                "account", InWords.text(item.account()))).toList());
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("complete-remedial-item");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Reconsideration reconsideration = reconsiderations.get(task.reviewId());
        problems.addIf(chairs.isChair(reconsideration, task.userId()), "approval", "whoever chaired the reconsideration does not approve it");
        if (answers.approval() == Approval.REFERRED_BACK) {
            problems.addIf(answers.reasons() == null, "reasons", "say what is missing");
            return;
        }
        chairs.blocksNow(reconsideration).forEach(finding -> problems.add("approval", finding.told()));
        for (int i = 0; i < answers.recommendations().size(); i++) {
            RecommendationRow row = answers.recommendations().get(i);
            problems.addIf(row.level() == Level.AGENCY && row.addressee() == null, "recommendations." + i + ".addressee",
                "a recommendation to one agency names it");
            problems.addIf(row.addressee() != null && !agencies.exists(row.addressee()), "recommendations." + i + ".addressee",
                "choose one of the answers in the list");
        }
        for (int i = 0; i < answers.actions().size(); i++) {
            check(answers.actions().get(i), "actions." + i + ".", answers.recommendations().size(), problems);
        }
    }

    private void check(ActionRow row, String path, int extra, Problems problems) {
        problems.addIf(row.answered().stream().anyMatch(place -> place < 0 || place >= extra), path + "recommendations",
            "there is no extra recommendation of this number");
        problems.addIf(!agencies.exists(row.leadAgency()), path + "leadAgency", "choose one of the answers in the list");
        problems.addIf(row.leadOfficer() != null && !people.takesPartInCases(row.leadOfficer()), path + "leadOfficer", "choose one of the answers in the list");
        problems.addIf(row.start() != null && row.due().isBefore(row.start()), path + "due", "this cannot be before the action begins");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        if (answers.approval() == Approval.REFERRED_BACK) {
            reconsiderations.referBack(reviewId, answers.decidedOn(), answers.reasons());
        } else {
            UUID reconsideration = reconsiderations.get(reviewId).id();
            List<UUID> extra = answers.recommendations().stream().map(row -> recommendations.make(reviewId, Source.RECONSIDERATION, reconsideration,
                row.paragraph(), row.text(), row.theme(), row.level(), row.addressee()).id()).toList();
            reconsiderations.approve(reviewId, answers.decidedOn(), extra, answers.actions().stream()
                .map(row -> new ProposedAction(row.answered().stream().map(extra::get).toList(), row.what(), row.leadAgency(), row.leadOfficer(), row.start(),
                    row.due(), row.intendedOutcome(), row.evidenceRequired(), row.measureOfImpact())).toList());
        }
        return Routing.of(EvaluationRouting.RECONSIDERATION_APPROVAL, answers.approval());
    }
}
