package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The worked example's rows from 28 January to 20 May 2011. */
@ReviewTest
class QtOverviewTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private Overviews overviews;
    @Autowired
    private HealthOverviews healthOverviews;
    @Autowired
    private ActionPlans plans;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Reviews reviews;

    @Test
    void fromTheHealthOverviewToThePack() {
        Review review = reported.withHealthOverviewAskedFor(new TreeMap<>(Map.of("police", "eastshire-police", "social-care",
            "northbeck-social-care", "pct", "northbeck-pct",
            "hospital", "saltmoor-hospitals", "mental-health", "wendle-mental-health", "probation", "eastshire-probation",
            "housing", "fernhill-housing")));
        reported.begin(review);
        QtOverview qt = new QtOverview(northbeck, review);

        qt.healthOverviewAuthorIsAppointed();
        northbeck.moveTo("2011-01-28");
        qt.healthOverviewIsWritten();
        qt.panelAcceptsHealthOverview();
        assertThat(healthOverviews.get(review.id()).state()).isEqualTo(HealthOverview.State.ACCEPTED);
        qt.chronologiesAreMerged();
        qt.familyIsAsked("2011-01-28");

        northbeck.moveTo("2011-02-24");
        qt.firstVersionIsHandedIn();
        northbeck.moveTo("2011-03-01");
        qt.panelReturnsFirstVersion();
        assertThat(reviews.get(review.id()).on(Track.OVERVIEW)).isEqualTo("RETURNED");

        northbeck.moveTo("2011-03-08");
        deadlines.revise(review.id(), DeadlineKind.D2, null, LocalDate.parse("2011-05-27"), "The report needs more analysis", "manager",
            "DfE");

        northbeck.moveTo("2011-04-20");
        qt.secondVersionIsHandedIn();
        qt.panelAcceptsSecondVersion();
        qt.agenciesCheckTheFacts();
        northbeck.moveTo("2011-05-04");
        qt.thirdVersionTakesInTheCorrections();
        assertThat(overviews.inHand(review.id()).number()).isEqualTo(3);
        qt.planIsProposed();
        northbeck.moveTo("2011-05-12");
        qt.agenciesEndorseTheirActions("2011-05-12");

        northbeck.moveTo("2011-05-18");
        qt.lscbApproves();
        assertThat(overviews.approved(review.id()).orElseThrow().version()).isEqualTo(3);
        assertThat(plans.approved(review.id())).hasSize(23);
        assertThat(recommendations.ofReview(review.id())).filteredOn(made -> made.source() == Source.OVERVIEW).hasSize(14);

        northbeck.moveTo("2011-05-20");
        northbeck.start("submission", review, java.util.Map.of());
        qt.packIsSent();
        assertThat(reviews.get(review.id()).submittedOn()).contains(LocalDate.parse("2011-05-20"));
        Deadline completion = deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow();
        assertThat(completion.originalDue()).isEqualTo("2011-03-24");
        assertThat(completion.daysAfterOriginal(LocalDate.parse("2011-05-20"))).isEqualTo(57);
        assertThat(completion.isLate(LocalDate.parse("2011-05-20"))).as("inside the revised date").isFalse();
    }
}
