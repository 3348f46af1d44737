package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.Set;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** Shows on the register how far the report has come: first along its own track, then along that of approval and submission. */
@Component
class OverviewTracks {

    private static final Set<OverviewReport.State> OF_APPROVAL = Set.of(OverviewReport.State.ACTION_PLAN, OverviewReport.State.ENDORSEMENT,
        OverviewReport.State.REJECTION_TAKEN_UP, OverviewReport.State.WITH_LSCB, OverviewReport.State.CHANGES,
        OverviewReport.State.APPROVED,
        OverviewReport.State.SUBMITTED);

    private final Reviews reviews;

    OverviewTracks(Reviews reviews) {
        this.reviews = reviews;
    }

    void moved(OverviewReport report, LocalDate on) {
        Review review = reviews.get(report.reviewId());
        if (!OF_APPROVAL.contains(report.state())) {
            move(review, Track.OVERVIEW, report.state().name(), on);
        } else if (!"APPROVED".equals(review.on(Track.OVERVIEW))) {
            move(review, Track.OVERVIEW, report.state() == OverviewReport.State.APPROVED ? "APPROVED" : "ACCEPTED", on);
        }
        if (OF_APPROVAL.contains(report.state()) || report.state() == OverviewReport.State.REFERRED_BACK) {
            move(review, Track.APPROVAL, report.state().name(), on);
        }
    }

    /** The day on which a state was reached stays, whatever is recorded again later. */
    private static void move(Review review, Track track, String state, LocalDate on) {
        if (!state.equals(review.on(track))) {
            review.move(track, state, on);
        }
    }
}
