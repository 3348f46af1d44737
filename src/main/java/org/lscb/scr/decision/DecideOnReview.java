package org.lscb.scr.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.decision.Decision.Outcome;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.referral.CaseFile;
import org.lscb.scr.referral.Criteria;
import org.lscb.scr.referral.CriteriaAdvice;
import org.lscb.scr.referral.Referral;
import org.lscb.scr.referral.ReferralRouting;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.referral.Screening;
import org.lscb.scr.referral.SubGroupView;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The LSCB Chair alone, or the deputy, decides whether to hold a serious case review (domain.md S3). */
@Component
@Shows({Material.REVIEW, Material.REFERRAL, Material.DECISION})
class DecideOnReview implements UserTask<DecideOnReview.Answers> {

    /** A departure from the recommendation needs a longer reason; declining against the criteria needs full ones (domain.md S3, 6.1). */
    private static final int LONGER_REASON = 100;
    private static final int FULL_REASONS = 200;
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);

    record Answers(
        @NotNull @PastOrPresent LocalDate decidedOn,
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 200_000) String reasons,
        @Size(max = 200_000) String departureReasons,
        @Size(max = 200_000) String againstCriteriaReasons,
        Boolean alternativeReview,
        String alternativeLead,
        AlternativeReview.Kind alternativeKind,
        LocalDate alternativeDue,
        LocalDate deferredUntil,
        @Size(max = 200_000) String deferralReasons,
        @Size(max = 2_000) String deputyBecause,
        @PastOrPresent LocalDate pressedOn,
        @Size(max = 200_000) String pressedText) {

        private boolean asksForAlternative() {
            return outcome == Outcome.DECLINE && Boolean.TRUE.equals(alternativeReview);
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final Decisions decisions;
    private final CaseFile file;
    private final Criteria criteria;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final Clock clock;

    DecideOnReview(Reviews reviews, Referrals referrals, Decisions decisions, CaseFile file, Criteria criteria, Agencies agencies, Deadlines deadlines,
                   Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.decisions = decisions;
        this.file = file;
        this.criteria = criteria;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        CriteriaAdvice advice = criteria.adviseOn(review.incident(), LocalDate.now(clock));
        Map<String, Object> context = new HashMap<>();
        context.put("reference", review.reference());
        context.put("subjects", review.subjects());
        context.put("chairAware", InWords.date(referrals.of(review.id()).chairAwareDate().orElse(null)));
        context.put("decisionDue", file.decisionDue(review.id()));
        context.put("facts", file.facts(review));
        context.put("returns", file.returns(review.id()));
        context.put("criteria", advice.inWords());
        context.put("criteriaBecause", advice.because());
        context.put("criteriaCallForReview", advice.result().callsForReview());
        Screening screening = screening(review.id());
        context.put("reviewRecommended", recommends(screening, SubGroupView.SCR));
        context.put("alternativeRecommended", recommends(screening, SubGroupView.ALTERNATIVE_REVIEW));
        context.put("noReviewRecommended", recommends(screening, SubGroupView.NO_REVIEW));
        context.put("screenings", file.screenings(review.id()));
        context.put("decisions", decisions.ofReview(review.id()).stream().map(earlier -> Map.of("date", InWords.date(earlier.decidedOn()),
            "outcome", InWords.words(earlier.outcome()), "reasons", earlier.reasons())).toList());
        context.put("agencies", agencies.options());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("screen-referral");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Review review = reviews.get(task.reviewId());
        Screening screening = screening(review.id());
        problems.addIf(answers.decidedOn().isBefore(screening.meetingOn()), "decidedOn", "this must not be before the sub-group met");
        problems.addIf(departs(answers, screening) && shorterThan(answers.departureReasons(), LONGER_REASON), "departureReasons",
            "the sub-group recommends otherwise; say in at least " + LONGER_REASON + " characters why you decide differently");
        problems.addIf(answers.outcome() == Outcome.DECLINE && criteria.adviseOn(review.incident(), answers.decidedOn()).result().callsForReview()
            && shorterThan(answers.againstCriteriaReasons(), FULL_REASONS), "againstCriteriaReasons",
            "the criteria call for a review; give full reasons, at least " + FULL_REASONS + " characters");
        if (answers.asksForAlternative()) {
            problems.addIf(!agencies.contributes(answers.alternativeLead()), "alternativeLead", "choose the agency that carries it out");
            problems.addIf(answers.alternativeKind() == null, "alternativeKind", "choose the kind of review");
            problems.addIf(answers.alternativeDue() == null, "alternativeDue", "say when its report is due");
            problems.addIf(answers.alternativeDue() != null && !answers.alternativeDue().isAfter(answers.decidedOn()), "alternativeDue",
                "this must be after the decision");
        }
        if (answers.outcome() == Outcome.DEFER_WITH_DATE) {
            checkDeferral(review.id(), answers, problems);
        }
        problems.addIf(answers.pressedOn() != null && answers.pressedText() == null, "pressedText", "say what the Secretary of State said");
    }

    /** The decision may be put off only to a day before it falls due, or with a reason; never without a date. */
    private void checkDeferral(UUID reviewId, Answers answers, Problems problems) {
        if (answers.deferredUntil() == null) {
            problems.add("deferredUntil", "give the date on which you will decide");
            return;
        }
        problems.addIf(!answers.deferredUntil().isAfter(LocalDate.now(clock)), "deferredUntil", "this must be in the future");
        LocalDate due = deadlines.find(reviewId, DeadlineKind.D1, null).map(Deadline::currentDue).orElseThrow();
        problems.addIf(!answers.deferredUntil().isBefore(due) && answers.deferralReasons() == null, "deferralReasons",
            "the decision is due on " + InWords.date(due) + "; choose an earlier day or say why it has to go past that");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Decision decision = decision(task, answers);
        return switch (answers.outcome()) {
            case INITIATE -> {
                decisions.initiate(decision);
                yield Routing.of(ReferralRouting.DECISION, answers.outcome());
            }
            case DECLINE -> {
                decisions.decline(decision);
                yield Routing.of(ReferralRouting.DECISION, answers.asksForAlternative() ? Review.State.ALTERNATIVE_REVIEW : answers.outcome());
            }
            case DEFER_WITH_DATE -> {
                decisions.defer(decision);
                yield Routing.of(ReferralRouting.DECISION, answers.outcome()).and(DecisionRouting.DEFERRED_UNTIL, morningOf(answers.deferredUntil()));
            }
        };
    }

    private Decision decision(TaskInHand task, Answers answers) {
        Review review = reviews.get(task.reviewId());
        Referral referral = referrals.of(review.id());
        CriteriaAdvice advice = criteria.adviseOn(review.incident(), answers.decidedOn());
        Decision decision = new Decision(review.id(), decisions.ofReview(review.id()).size() + 1, referral.consideration(), task.userId(),
            answers.decidedOn(), answers.outcome(), reasons(answers, screening(review.id()), advice), advice);
        decision.byDeputy(answers.deputyBecause());
        decision.pressed(answers.pressedOn(), answers.pressedOn() == null ? null : answers.pressedText());
        if (answers.asksForAlternative()) {
            decision.alternatively(new AlternativeReview(answers.alternativeLead(), answers.alternativeKind(), answers.alternativeDue(), null, null, null));
        }
        if (answers.outcome() == Outcome.DEFER_WITH_DATE) {
            decision.deferredUntil(answers.deferredUntil());
        }
        return decision;
    }

    private static Decision.Reasons reasons(Answers answers, Screening screening, CriteriaAdvice advice) {
        return new Decision.Reasons(answers.reasons(),
            departs(answers, screening) ? answers.departureReasons() : null,
            answers.outcome() == Outcome.DECLINE && advice.result().callsForReview() ? answers.againstCriteriaReasons() : null,
            answers.outcome() == Outcome.DEFER_WITH_DATE ? answers.deferralReasons() : null);
    }

    /** Where the sub-group is split, a decision departs only if neither view asks for it. To put a decision off is none yet. */
    private static boolean departs(Answers answers, Screening screening) {
        SubGroupView decided = switch (answers.outcome()) {
            case INITIATE -> SubGroupView.SCR;
            case DECLINE -> answers.asksForAlternative() ? SubGroupView.ALTERNATIVE_REVIEW : SubGroupView.NO_REVIEW;
            case DEFER_WITH_DATE -> null;
        };
        return decided != null && !recommends(screening, decided);
    }

    private static boolean recommends(Screening screening, SubGroupView view) {
        return screening.recommendation() == view || screening.otherView().filter(other -> other.recommendation() == view).isPresent();
    }

    private Screening screening(UUID reviewId) {
        return referrals.latestScreening(reviewId).orElseThrow();
    }

    private String morningOf(LocalDate day) {
        return ZonedDateTime.of(day, BEFORE_WORK, clock.getZone()).toInstant().toString();
    }

    private static boolean shorterThan(String text, int characters) {
        return text == null || text.strip().length() < characters;
    }
}
