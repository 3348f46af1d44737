package org.lscb.scr.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.guidance.PublicationRule;
import org.lscb.scr.guidance.PublicationRules;
import org.lscb.scr.referral.Referral;
import org.lscb.scr.referral.Referrals;
import org.lscb.scr.review.Incident;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Chair's decisions, and what follows from each at once. */
@Service
@Transactional
class Decisions {

    private final DecisionRepository decisions;
    private final Reviews reviews;
    private final Referrals referrals;
    private final Deadlines deadlines;
    private final GuidanceVersions versions;
    private final PublicationRules publicationRules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(DecisionRepository decisions, Reviews reviews, Referrals referrals, Deadlines deadlines, GuidanceVersions versions,
              PublicationRules publicationRules, ApplicationEventPublisher events, Clock clock) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.versions = versions;
        this.publicationRules = publicationRules;
        this.events = events;
        this.clock = clock;
    }

    /** Every decision on a case, first to last. */
    @Transactional(readOnly = true)
    List<Decision> ofReview(UUID reviewId) {
        return decisions.findByReviewIdOrderByNumber(reviewId);
    }

    @Transactional(readOnly = true)
    Optional<Decision> latest(UUID reviewId) {
        return ofReview(reviewId).stream().reduce((first, last) -> last);
    }

    /**
     * A serious case review is held. The day of the decision fixes edition of the guidance, completion date and publication rule
     * (domain.md 6.4, 6.5).
     */
    void initiate(Decision decision) {
        Review review = reviews.get(decision.reviewId());
        LocalDate on = decision.decidedOn();
        GuidanceVersion version = versions.on(on);
        PublicationRule publication = publicationRules.on(on);
        review.initiate(on, version, publication.name());
        deadlines.met(review.id(), DeadlineKind.D1, null, on);
        LocalDate due = deadlines.open(review.id(), DeadlineKind.D2, null, on, version).currentDue();
        decision.pinned(version, publication, due);
        decisions.save(decision);
        review.move(Track.DECISION, "INITIATED", on);
        events.publishEvent(new ReviewInitiated(review.id(), on, version));
    }

    /** There is no serious case review, perhaps another kind of review. */
    void decline(Decision decision) {
        Review review = reviews.get(decision.reviewId());
        Review.State ended = decision.alternative().isPresent() ? Review.State.ALTERNATIVE_REVIEW : Review.State.DECLINED;
        review.endWithoutReview(ended);
        deadlines.met(review.id(), DeadlineKind.D1, null, decision.decidedOn());
        decisions.save(decision);
        review.move(Track.DECISION, ended.name(), decision.decidedOn());
        decision.alternative().ifPresent(asked -> awaitReport(decision, asked.due()));
    }

    /** A case that was opened again may get a second such decision before the first review has reported: then the newer date holds. */
    private void awaitReport(Decision decision, LocalDate due) {
        boolean awaited = deadlines.find(decision.reviewId(), DeadlineKind.ALTERNATIVE, null).filter(Deadline::isOpen).isPresent();
        if (awaited) {
            deadlines.revise(decision.reviewId(), DeadlineKind.ALTERNATIVE, null, due, "Asked for again by a later decision", decision.decidedBy(), null);
        } else {
            deadlines.agree(decision.reviewId(), DeadlineKind.ALTERNATIVE, null, decision.decidedOn(), due, "Set by the Chair");
        }
    }

    /** The Chair decides on a later day; the period runs on. */
    void defer(Decision decision) {
        decisions.save(decision);
        reviews.get(decision.reviewId()).move(Track.DECISION, "DEFERRED", decision.decidedOn());
    }

    /** The review of another kind has reported. It changes nothing on a case that has been opened again meanwhile. */
    Decision alternativeReported(UUID reviewId, LocalDate on, String findings, String lessons) {
        Decision decision = awaitingReport(reviewId);
        decision.alternativeReported(on, findings, lessons);
        if (ofReview(reviewId).stream().noneMatch(Decisions::isAwaited)) {
            deadlines.met(reviewId, DeadlineKind.ALTERNATIVE, null, on);
        }
        return decision;
    }

    /** The decision whose alternative review has not reported yet. */
    @Transactional(readOnly = true)
    Decision awaitingReport(UUID reviewId) {
        return ofReview(reviewId).stream().filter(Decisions::isAwaited).findFirst().orElseThrow(() -> new IllegalStateException("no alternative review is awaited"));
    }

    private static boolean isAwaited(Decision decision) {
        return decision.alternative().filter(review -> review.reportedOn() == null).isPresent();
    }

    /** Whether new information on the case opens it again. */
    boolean isDeclined(Review review) {
        return review.state() == Review.State.DECLINED || review.state() == Review.State.ALTERNATIVE_REVIEW;
    }

    /**
     * New facts are added to a case.
     *
     * @param now what is known of the incident with them
     */
    void learn(UUID reviewId, Incident now, Referral.AddedFacts facts, List<String> furtherAgencies) {
        reviews.get(reviewId).learn(now);
        Referral referral = referrals.of(reviewId);
        referral.learn(facts);
        referral.known(furtherAgencies);
    }

    /** A declined case is opened again, with a new period for the decision. What was decided before stays on record. */
    void reopen(UUID reviewId, LocalDate chairAware) {
        Review review = reviews.get(reviewId);
        review.reopen();
        referrals.of(reviewId).reconsider(chairAware);
        deadlines.open(reviewId, DeadlineKind.D1, null, chairAware, versions.on(LocalDate.now(clock)));
        review.move(Track.DECISION, "REOPENED", chairAware);
    }
}
