package org.lscb.scr.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.agency.Declaration;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.imr.CommissionState;
import org.lscb.scr.imr.Commissions;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.recommendation.Source;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The one report on how all health bodies worked. */
@ReviewTest
class HealthOverviewTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private ReportsAccepted reported;
    @Autowired
    private HealthOverviews overviews;
    @Autowired
    private Commissions commissions;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private Appointments appointments;

    @Test
    void itCountsFromTheLastHealthBodysReportAndIsAcceptedByThePanel() {
        Review review = hospitalReported();
        reported.begin(review);

        Deadline due = deadlines.find(review.id(), DeadlineKind.D6, null).orElseThrow();
        assertThat(due.startsOn()).as("the day on which the hospital's report was accepted").isEqualTo("2011-01-21");
        assertThat(due.currentDue()).isEqualTo("2011-02-11");
        northbeck.as("manager").completes("appoint-health-overview-author", review,
            OverviewAnswers.healthOverviewAuthor("health-overview-author"));
        assertThat(northbeck.as("health-overview-author").task("write-health-overview", review).due()).isEqualTo("2011-02-11T23:59:00Z");
        assertThat(northbeck.as("health-overview-author").context("write-health-overview", review).at("/chronology")).hasSize(2)
            .allSatisfy(entry -> assertThat(entry.path("source").asText()).isNotBlank());

        northbeck.moveTo("2011-01-28");
        northbeck.as("health-overview-author").completes("write-health-overview", review, OverviewAnswers.healthOverview());
        northbeck.as("panel-chair").completes("scrutinise-health-overview", review, OverviewAnswers.healthOverviewAccepted("2011-01-28"));

        assertThat(overviews.get(review.id()).state()).isEqualTo(HealthOverview.State.ACCEPTED);
        assertThat(overviews.get(review.id()).acceptedOn()).isEqualTo("2011-01-28");
        assertThat(commissions.healthOverview(review.id()).orElseThrow().state()).isEqualTo(CommissionState.ACCEPTED);
        assertThat(deadlines.find(review.id(), DeadlineKind.D6, null).orElseThrow().metOn()).isEqualTo("2011-01-28");
        assertThat(recommendations.ofReview(review.id())).filteredOn(made -> made.source() == Source.HEALTH_OVERVIEW).hasSize(1)
            .allSatisfy(made -> assertThat(made.lessonId()).isNotNull());
    }

    @Test
    void thePanelReturnsItWithReasonsAndTheAuthorGoesOnFromTheText() {
        Review review = hospitalReported();
        appointments.appoint(review.id(), CaseRole.HEALTH_OVERVIEW_AUTHOR, "health-overview-author", null, null,
            Declaration.nothingToDeclare());
        reported.begin(review);
        northbeck.as("health-overview-author").completes("write-health-overview", review, OverviewAnswers.healthOverview());

        assertThat(northbeck.as("panel-chair").isRefused("scrutinise-health-overview", review,
            OverviewAnswers.with(OverviewAnswers.healthOverviewReturned(ReportsAccepted.ON), "reasons", null))).containsKey("reasons");
        northbeck.as("panel-chair").completes("scrutinise-health-overview", review,
            OverviewAnswers.healthOverviewReturned(ReportsAccepted.ON));

        assertThat(northbeck.as("health-overview-author").context("write-health-overview", review).at("/returned/0").asText())
            .isEqualTo("The family doctor is missing.");
        assertThat(northbeck.as("health-overview-author").answers("write-health-overview", review).path("eachAlone").asText())
            .contains("bruise");
        northbeck.as("health-overview-author").completes("write-health-overview", review, OverviewAnswers.healthOverview());
        northbeck.as("panel-chair").completes("scrutinise-health-overview", review,
            OverviewAnswers.healthOverviewAccepted(ReportsAccepted.ON));
        assertThat(overviews.get(review.id()).latest().orElseThrow().number()).isEqualTo(2);
        assertThat(overviews.get(review.id()).verdicts()).extracting(PanelVerdict::kind)
            .containsExactly(PanelVerdict.Kind.RETURNED, PanelVerdict.Kind.ACCEPTED);
    }

    @Test
    void whoeverHadAPartInTheCaseCannotWriteIt() {
        Review review = hospitalReported();
        reported.begin(review);
        assertThat(northbeck.as("manager").isRefused("appoint-health-overview-author", review,
            OverviewAnswers.with(OverviewAnswers.healthOverviewAuthor("pct-author"), "directPart", "YES")).get("author"))
            .contains("Rule I8");
        assertThat(northbeck.as("manager").isRefused("appoint-health-overview-author", review,
            OverviewAnswers.healthOverviewAuthor("nobody"))).containsKey("author");
    }

    @Test
    void withoutACommissionThereIsNone() {
        Review review = reported.of(Map.of("police", "eastshire-police"));
        reported.begin(review);
        assertThat(northbeck.openTasks("appoint-health-overview-author", review) + northbeck.openTasks("write-health-overview", review))
            .isZero();
        assertThat(overviews.find(review.id())).isEmpty();
        assertThat(deadlines.find(review.id(), DeadlineKind.D6, null)).isEmpty();
    }

    private Review hospitalReported() {
        return reported.withHealthOverviewAskedFor(Map.of("hospital", "saltmoor-hospitals"));
    }
}
