package org.lscb.scr.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.CommissionRequest;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.Scoping;
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
    private final Scoping scoping;
    private final Clock clock;

    Feedback(FeedbackRepository entries, BriefingRepository briefings, Reviews reviews, Scoping scoping, Clock clock) {
        this.entries = entries;
        this.briefings = briefings;
        this.reviews = reviews;
        this.scoping = scoping;
        this.clock = clock;
    }

    /** Feedback begins. @return the agencies that were asked for a report, and so have staff to tell */
    List<String> agencies(UUID reviewId) {
        reviews.get(reviewId).move(Track.FEEDBACK, UNDER_WAY, LocalDate.now(clock));
        return scoping.requestedCommissions(reviewId).stream().filter(request -> request.product() != Product.HEALTH_OVERVIEW)
            .map(CommissionRequest::agency).distinct().sorted().toList();
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
