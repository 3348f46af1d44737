package org.lscb.scr.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.IndicatorQuestions;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** The sub-group recommends to the Chair, or asks to know more (domain.md S2). It never decides. */
@Component
@Shows({Material.REVIEW, Material.REFERRAL})
class ScreenReferral implements UserTask<ScreenReferral.Answers> {

    /** Routing value where the sub-group is split; the case then goes to the Chair, whatever the views. */
    private static final String SPLIT = "SPLIT";

    record ConflictRow(@NotBlank String member, @NotBlank @Size(max = 2_000) String about, @NotNull @AssertTrue Boolean withdrew) { }

    record Answers(
        @NotNull @PastOrPresent LocalDate meetingOn,
        @NotEmpty List<String> present,
        @Size(max = 2_000) String othersPresent,
        List<Screening.Sector> represented,
        @Size(max = 2_000) String notQuorate,
        List<@Valid ConflictRow> conflicts,
        List<String> indicators,
        @Size(max = 200_000) String indicatorNotes,
        @NotNull SubGroupView recommendation,
        @NotBlank @Size(max = 200_000) String reasons,
        Boolean split,
        SubGroupView otherView,
        @Size(max = 200_000) String otherReasons,
        @Size(max = 200_000) String wanted,
        LocalDate wantedBy,
        @Size(max = 200_000) String lateBecause) {

        Answers {
            represented = represented == null ? List.of() : represented;
            conflicts = conflicts == null ? List.of() : conflicts;
            indicators = indicators == null ? List.of() : indicators;
        }

        private boolean isSplit() {
            return Boolean.TRUE.equals(split);
        }

        private boolean wantsToKnowMore() {
            return recommendation == SubGroupView.GATHER_INFO && !isSplit();
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final CaseFile file;
    private final People people;
    private final IndicatorQuestions questions;
    private final Deadlines deadlines;
    private final Clock clock;

    ScreenReferral(Reviews reviews, Referrals referrals, CaseFile file, People people, IndicatorQuestions questions, Deadlines deadlines, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.file = file;
        this.people = people;
        this.questions = questions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        CriteriaAdvice advice = referrals.of(review.id()).latestAdvice().orElseThrow();
        Map<String, Object> context = new HashMap<>();
        context.put("reference", review.reference());
        context.put("subjects", review.subjects());
        context.put("decisionDue", file.decisionDue(review.id()));
        context.put("facts", file.facts(review));
        context.put("returns", file.returns(review.id()));
        context.put("earlier", file.screenings(review.id()));
        context.put("criteria", advice.inWords());
        context.put("criteriaBecause", advice.because());
        context.put("members", people.options(members()));
        context.put("questions", questions.all().entrySet().stream().map(question -> new Option(question.getKey(), question.getValue())).toList());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        LocalDate called = referrals.of(task.reviewId()).meetingOn();
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new Answers(called == null || called.isAfter(today) ? today : called,
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.meetingOn().isBefore(referrals.of(task.reviewId()).receivedOn()), "meetingOn", "this must not be before the referral");
        List<String> members = members().stream().map(Person::userId).toList();
        problems.addIf(!members.containsAll(answers.present()), "present", "choose members of the list");
        problems.addIf(answers.represented().size() < Screening.Sector.values().length && answers.notQuorate() == null, "notQuorate",
            "police, health, education and social care should all be there; say why the meeting went on without");
        IntStream.range(0, answers.conflicts().size()).forEach(at -> problems.addIf(task.userId().equals(answers.conflicts().get(at).member()),
            "conflicts." + at + ".member", "you withdraw from this case yourself, so somebody else has to record the meeting (Rule I10)"));
        IntStream.range(0, answers.conflicts().size()).forEach(at ->
            problems.addIf(!members.contains(answers.conflicts().get(at).member()), "conflicts." + at + ".member", "choose a member of the list"));
        problems.addIf(!IndicatorQuestions.NUMBERS.containsAll(answers.indicators()), "indicators", "choose questions of the list");
        if (answers.isSplit()) {
            problems.addIf(answers.otherView() == null, "otherView", "record the other view as well");
            problems.addIf(answers.otherView() == answers.recommendation(), "otherView", "this is the same as the recommendation");
            problems.addIf(answers.otherReasons() == null, "otherReasons", "record the reasons of the other view");
        }
        if (answers.wantsToKnowMore()) {
            checkWhatIsWanted(task, answers, problems);
        }
    }

    private void checkWhatIsWanted(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.wanted() == null, "wanted", "say what is to be found out");
        if (answers.wantedBy() == null) {
            problems.add("wantedBy", "say by when, so that the case does not wait for ever");
            return;
        }
        problems.addIf(answers.wantedBy().isBefore(answers.meetingOn()), "wantedBy", "this must not be before the meeting");
        LocalDate due = deadlines.find(task.reviewId(), DeadlineKind.D1, null).map(Deadline::currentDue).orElseThrow();
        problems.addIf(answers.wantedBy().isAfter(due) && answers.lateBecause() == null, "lateBecause",
            "the decision is due on " + InWords.date(due) + "; say why the case may wait longer");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Referral referral = referrals.of(task.reviewId());
        Screening screening = new Screening(referral, referrals.screenings(task.reviewId()).size() + 1, meeting(answers),
            referral.latestAdvice().orElseThrow(), answers.indicators(), answers.indicatorNotes())
            .recommending(new Screening.View(answers.recommendation(), answers.reasons()),
                answers.isSplit() ? new Screening.View(answers.otherView(), answers.otherReasons()) : null);
        if (answers.wantsToKnowMore()) {
            screening.wanting(new Screening.Wanted(answers.wanted(), answers.wantedBy(), answers.lateBecause()));
        }
        referrals.add(screening);
        reviews.get(task.reviewId()).move(Track.REFERRAL, answers.wantsToKnowMore() ? "GATHERING_INFORMATION" : "SCREENED", answers.meetingOn());
        return answers.isSplit() ? Routing.of(ReferralRouting.RECOMMENDATION, SPLIT) : Routing.of(ReferralRouting.RECOMMENDATION, answers.recommendation());
    }

    /** Who has withdrawn is not counted as present. */
    private static Screening.Meeting meeting(Answers answers) {
        List<Screening.Conflict> conflicts = answers.conflicts().stream().map(row -> new Screening.Conflict(row.member(), row.about())).toList();
        List<String> present = answers.present().stream().filter(member -> conflicts.stream().noneMatch(conflict -> conflict.member().equals(member))).toList();
        return new Screening.Meeting(answers.meetingOn(), present, answers.othersPresent(), answers.represented(), answers.notQuorate(), conflicts);
    }

    private List<Person> members() {
        return people.withRole(StandingRole.SUBGROUP_MEMBER);
    }
}
