package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The LSCB's decision on report, summary and plan, recorded by the Chair. Who declares a conflict withdraws for that item (rule I10). */
@Component
@Shows({Material.OVERVIEW_DRAFTS, Material.SUMMARY, Material.ACTION_PLAN})
class ApproveOverview implements UserTask<ApproveOverview.Answers> {

    private static final Set<PackItem> ITEMS = Set.of(PackItem.OVERVIEW, PackItem.EXECUTIVE_SUMMARY, PackItem.ACTION_PLAN);

    /**
     * @param present     user ids of those who may vote
     * @param alsoPresent observers, by job title
     */
    record Answers(@NotNull @PastOrPresent LocalDate meetingDate,
                   @NotEmpty List<@NotBlank String> present, @Size(max = 20_000) String alsoPresent,
                   List<@NotNull @Valid ConflictRow> conflicts,
                   @NotNull Approval.Decision overviewDecision, @Size(max = 200_000) String overviewReasons,
                   @NotNull Approval.Decision summaryDecision, @Size(max = 200_000) String summaryReasons,
                   @NotNull Approval.Decision planDecision, @Size(max = 200_000) String planReasons,
                   List<@NotNull @Valid UploadedFile> minutes) {

        Answers {
            present = Texts.orNone(present);
            conflicts = Texts.orNone(conflicts);
            minutes = Texts.orNone(minutes);
        }
    }

    record ConflictRow(@NotBlank String person, @NotNull PackItem item, @NotBlank @Size(max = 200_000) String reason) { }

    private final Approvals approvals;
    private final Overviews overviews;
    private final ActionPlans plans;
    private final OverviewFacts facts;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    ApproveOverview(Approvals approvals, Overviews overviews, ActionPlans plans, OverviewFacts facts, People people, Agencies agencies,
                    Clock clock) {
        this.approvals = approvals;
        this.overviews = overviews;
        this.plans = plans;
        this.facts = facts;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        UUID reviewId = task.reviewId();
        ActionPlan plan = plans.get(reviewId);
        Map<String, Object> context = facts.of(reviewId, DeadlineKind.D2);
        context.putAll(facts.text(overviews.inHand(reviewId), task.userId()));
        context.put("recommendationCount", plan.recommendations().stream().filter(PlanRecommendation::isOfOverview).count());
        context.put("actionCount", plan.actions().size());
        context.put("panelView", panelView(overviews.get(reviewId)));
        context.put("dueLscb", facts.due(reviewId, DeadlineKind.D7_LSCB));
        context.put("actions", facts.actions(plan, plan.actions()));
        context.put("endorsements", plans.endorsements(reviewId).stream().map(each -> Map.of("agency", agencies.name(each.agency()),
            "answer", each.refusals().isEmpty() ? "Endorses all of it" : "Rejects something", "by", each.endorsedBy(),
            "on", InWords.date(each.endorsedOn()))).toList());
        context.put("refusals", facts.refusals(plan, plans.refusals(reviewId)));
        context.put("members", people.options(voters()));
        return context;
    }

    private static String panelView(OverviewReport report) {
        PanelVerdict verdict = Texts.last(report.verdicts());
        return verdict.isDisagreement()
            ? "Accepted on " + InWords.date(verdict.on()) + ". The Panel: " + verdict.panelView() + " The author: " + verdict.authorView()
            : "Accepted on " + InWords.date(verdict.on());
    }

    private List<Person> voters() {
        return people.all().stream().filter(person -> person.holds(StandingRole.LSCB_CHAIR) || person.holds(StandingRole.LSCB_MEMBER))
            .toList();
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("propose-action-plan");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.meetingDate().isBefore(overviews.inHand(task.reviewId()).writtenOn()), "meetingDate",
            "this must not be before the report was handed in");
        problems.addIf(overviews.versions(task.reviewId()).stream().anyMatch(version -> version.author().equals(task.userId())), "overviewDecision",
            "nobody approves the report that they wrote");
        if (answers.overviewDecision() != Approval.Decision.REFERRED_BACK) {
            overviews.conflictsNow(task.reviewId()).forEach(finding -> problems.add("overviewDecision", finding.told()));
        }
        for (int i = 0; i < answers.conflicts().size(); i++) {
            problems.addIf(answers.conflicts().get(i).person().equals(task.userId()), "conflicts." + i + ".person",
                "you withdraw for this item yourself, so the deputy has to record the decision (Rule I10)");
        }
        Set<String> voters = voters().stream().map(Person::userId).collect(Collectors.toSet());
        problems.addIf(!voters.containsAll(answers.present()), "present", WhatIsWritten.NOT_IN_LIST);
        for (int i = 0; i < answers.conflicts().size(); i++) {
            ConflictRow row = answers.conflicts().get(i);
            problems.addIf(!answers.present().contains(row.person()), "conflicts." + i + ".person", "only somebody present can withdraw");
            problems.addIf(!ITEMS.contains(row.item()), "conflicts." + i + ".item", WhatIsWritten.NOT_IN_LIST);
        }
        ITEMS.stream().sorted().filter(item -> answers.present().stream().allMatch(person -> withdrew(answers, person, item))).findFirst()
            .ifPresent(item -> problems.add("present",
                "nobody was left to decide on the " + item.title().toLowerCase(java.util.Locale.UK)));
        reasons(answers.overviewDecision(), answers.overviewReasons(), "overviewReasons", problems);
        reasons(answers.summaryDecision(), answers.summaryReasons(), "summaryReasons", problems);
        reasons(answers.planDecision(), answers.planReasons(), "planReasons", problems);
    }

    private static boolean withdrew(Answers answers, String person, PackItem item) {
        return answers.conflicts().stream().anyMatch(row -> row.person().equals(person) && row.item() == item);
    }

    private static void reasons(Approval.Decision decision, String reasons, String field, Problems problems) {
        problems.addIf(decision != Approval.Decision.APPROVED && reasons == null, field, WhatIsWritten.MISSING);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        int version = overviews.inHand(reviewId).number();
        List<Approval.OnDocument> decisions = List.of(
            on(PackItem.OVERVIEW, version, answers.overviewDecision(), answers.overviewReasons()),
            on(PackItem.EXECUTIVE_SUMMARY, version, answers.summaryDecision(), answers.summaryReasons()),
            on(PackItem.ACTION_PLAN, plans.get(reviewId).round(), answers.planDecision(), answers.planReasons()));
        Approval approval = new Approval(reviewId, approvals.ofReview(reviewId).size() + 1, answers.meetingDate(), task.userId(), decisions,
            answers.present(), answers.alsoPresent(),
            answers.conflicts().stream().map(row -> new Approval.Conflict(row.person(), row.item(), row.reason())).toList());
        return Routing.of(OverviewRouting.LSCB_DECISION, approvals.decided(approval, reviewId, answers.minutes()));
    }

    private static Approval.OnDocument on(PackItem document, int version, Approval.Decision decision, String reasons) {
        return new Approval.OnDocument(document, version, decision, decision == Approval.Decision.APPROVED ? null : reasons);
    }
}
