package org.lscb.scr.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.imr.Commission;
import org.lscb.scr.imr.CommissionState;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.Product;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback on all reviews (domain.md S13). */
@Service
@Transactional
class Feedback {

    private static final String UNDER_WAY = "UNDER_WAY";
    private static final String GIVEN = "GIVEN";

    private final FeedbackRepository entries;
    private final BriefingRepository briefings;
    private final Reviews reviews;
    private final Commissions commissions;
    private final Clock clock;

    Feedback(FeedbackRepository entries, BriefingRepository briefings, Reviews reviews, Commissions commissions, Clock clock) {
        this.entries = entries;
        this.briefings = briefings;
        this.reviews = reviews;
        this.commissions = commissions;
        this.clock = clock;
    }

    /** Feedback begins. @return the agencies that were asked for a report and knew the family, and so have staff to tell */
    List<String> agencies(UUID reviewId) {
        reviews.get(reviewId).move(Track.FEEDBACK, UNDER_WAY, LocalDate.now(clock));
        return commissions.ofReview(reviewId).stream()
            .filter(commission -> commission.product() != Product.HEALTH_OVERVIEW && commission.state() != CommissionState.NIL_RETURN)
            .map(Commission::agency).distinct().sorted().toList();
    }

    void give(FeedbackEntry entry) {
        entries.save(entry);
    }

    List<Briefing> briefings(UUID reviewId) {
        return briefings.findByReviewIdOrderByPosition(reviewId);
    }

    void add(Briefing briefing) {
        briefings.save(briefing);
    }

    List<FeedbackEntry> entries(UUID reviewId) {
        return entries.findByReviewIdOrderByGivenOn(reviewId);
    }

    /** Family, staff and briefings are all done. */
    void complete(UUID reviewId) {
        Review review = reviews.get(reviewId);
        review.move(Track.FEEDBACK, GIVEN, LocalDate.now(clock));
    }
}
