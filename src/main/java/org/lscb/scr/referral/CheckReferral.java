package org.lscb.scr.referral;

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
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Option;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.notice.Notices;
import org.lscb.scr.notice.Recipient;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** The business manager looks whether a case is known already and whether our board leads it (domain.md S1, table 6.3). */
@Component
@Shows({Material.REVIEW, Material.REFERRAL})
class CheckReferral implements UserTask<CheckReferral.Answers> {

    /** So long before the decision is due, somebody asks where it is. */
    private static final int REMIND_DAYS_BEFORE = 7;
    /** Records are to be secured at once (domain.md S1); so long an agency may take over it. */
    private static final int DAYS_TO_SECURE_RECORDS = 2;
    private static final LocalTime BEFORE_WORK = LocalTime.of(6, 0);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    record Answers(
        @PastOrPresent LocalDate chairAwareDate,
        @NotNull Referral.WhoseCase whoseCase,
        UUID duplicateOf,
        @Size(max = 200) String transferredTo,
        @PastOrPresent LocalDate transferredOn,
        @Size(max = 200_000) String because,
        List<String> agencies,
        Boolean factsMissing,
        @Size(max = 200_000) String factsAsked) {

        Answers {
            agencies = agencies == null ? List.of() : agencies;
        }
    }

    private final Reviews reviews;
    private final Referrals referrals;
    private final CaseFile file;
    private final LeadLscb lead;
    private final Agencies agencies;
    private final Deadlines deadlines;
    private final GuidanceVersions versions;
    private final Notices notices;
    private final Clock clock;

    CheckReferral(Reviews reviews, Referrals referrals, CaseFile file, LeadLscb lead, Agencies agencies, Deadlines deadlines, GuidanceVersions versions,
                  Notices notices, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.file = file;
        this.lead = lead;
        this.agencies = agencies;
        this.deadlines = deadlines;
        this.versions = versions;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        Referral referral = referrals.of(review.id());
        LeadLscb.Advice advice = lead.adviseOn(review, referral);
        Map<String, Object> context = new HashMap<>();
        context.put("facts", file.facts(review));
        context.put("lead", advice.board());
        context.put("leadBecause", advice.because());
        context.put("chairAware", referral.chairAwareDate().isPresent());
        context.put("otherCases", otherCases(review));
        context.put("agencies", agencies.options());
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        Referral referral = referrals.of(task.reviewId());
        LocalDate aware = referral.chairAwareDate().isPresent() ? null : LocalDate.now(clock);
        return Optional.of(new Answers(aware, null, null, null, null, null, referral.agencies(), null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Review review = reviews.get(task.reviewId());
        Referral referral = referrals.of(review.id());
        boolean aware = referral.chairAwareDate().isPresent();
        problems.addIf(answers.chairAwareDate() != null && answers.chairAwareDate().isBefore(referral.incidentKnownOn()), "chairAwareDate",
            "this must not be before the incident was known");
        switch (answers.whoseCase()) {
            case OURS -> {
                problems.addIf(!aware && answers.chairAwareDate() == null, "chairAwareDate", "this must be filled in: the period for the decision begins then");
                problems.addIf(answers.agencies().isEmpty(), "agencies", "name at least one agency");
                problems.addIf(!agencies.contributors().stream().map(agency -> agency.id()).toList().containsAll(answers.agencies()), "agencies",
                    "choose agencies of the list");
                problems.addIf(Boolean.TRUE.equals(answers.factsMissing()) && answers.factsAsked() == null, "factsAsked", "say what is asked");
                problems.addIf(!lead.adviseOn(review, referral).ours() && answers.because() == null, "because",
                    "say why we keep a case that another board should lead");
            }
            case DUPLICATE -> {
                problems.addIf(answers.duplicateOf() == null || otherCases(review).stream().noneMatch(one -> one.value().equals(answers.duplicateOf().toString())),
                    "duplicateOf", "choose the case that it belongs to");
                problems.addIf(answers.because() == null, "because", "say why the cases are one");
            }
            case OTHER_LSCB -> {
                problems.addIf(answers.transferredTo() == null, "transferredTo", "name the board");
                problems.addIf(answers.transferredOn() == null, "transferredOn", "give the date of the letter");
                problems.addIf(answers.because() == null, "because", "say why that board leads");
            }
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Review review = reviews.get(task.reviewId());
        Referral referral = referrals.of(review.id());
        LocalDate today = LocalDate.now(clock);
        return switch (answers.whoseCase()) {
            case OURS -> takeUp(review, referral, answers, today);
            case DUPLICATE -> {
                referral.mergedInto(answers.duplicateOf(), answers.because());
                referrals.find(answers.duplicateOf()).ifPresent(other -> other.known(referral.agencies()));
                yield end(review, Review.State.MERGED, today, "Merged into another case");
            }
            case OTHER_LSCB -> {
                referral.transferredTo(answers.transferredTo(), answers.because());
                review.led(answers.transferredTo(), List.of(lead.ourName()));
                notices.record(review.id(), Recipient.OTHER_LSCB, "TRANSFER", answers.transferredOn(), Channel.LETTER.name(), null);
                yield end(review, Review.State.TRANSFERRED, today, "Transferred to another board");
            }
        };
    }

    private Routing takeUp(Review review, Referral referral, Answers answers, LocalDate today) {
        boolean missing = Boolean.TRUE.equals(answers.factsMissing());
        if (referral.chairAwareDate().isEmpty()) {
            referral.chairMadeAware(answers.chairAwareDate());
            deadlines.open(review.id(), DeadlineKind.D1, null, answers.chairAwareDate(), versions.on(today));
        }
        referral.takenUp(answers.agencies(), missing ? answers.factsAsked() : null, answers.because());
        review.move(Track.REFERRAL, "SCREENING", today);
        review.move(Track.DECISION, "AWAITED", today);
        return Routing.of(ReferralRouting.DECISION, null)
            .and(CommonRouting.AGENCIES, answers.agencies())
            .and(ReferralRouting.FACTS_MISSING, missing)
            .and(ReferralRouting.REFERRER_AGENCY, referral.referrerAgency().orElseGet(lead::ourId))
            .and(ReferralRouting.RECORDS_DUE, recordsDue(today))
            .and(ReferralRouting.DECISION_REMINDER_ON, reminder(review));
    }

    private Routing end(Review review, Review.State state, LocalDate today, String reason) {
        review.endWithoutReview(state);
        deadlines.lapse(review.id(), DeadlineKind.D0, null, today, reason);
        deadlines.lapse(review.id(), DeadlineKind.D1, null, today, reason);
        review.move(Track.REFERRAL, state.name(), today);
        return Routing.of(ReferralRouting.DECISION, state.name());
    }

    private String recordsDue(LocalDate today) {
        return ZonedDateTime.of(today.plusDays(DAYS_TO_SECURE_RECORDS), LAST_MINUTE, clock.getZone()).toInstant().toString();
    }

    private String reminder(Review review) {
        LocalDate due = deadlines.find(review.id(), DeadlineKind.D1, null).orElseThrow().currentDue();
        return ZonedDateTime.of(due.minusDays(REMIND_DAYS_BEFORE), BEFORE_WORK, clock.getZone()).toInstant().toString();
    }

    private List<Option> otherCases(Review review) {
        return reviews.options(other -> !other.id().equals(review.id()) && other.state() != Review.State.MERGED && other.state() != Review.State.TRANSFERRED);
    }
}
