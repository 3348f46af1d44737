package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.scoping.SetUpAnswers;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the letters that ask agencies to contribute to a branch of the review for each. */
@ReviewTest
class CommissioningTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private CommissionsForTests commissioned;
    @Autowired
    private Commissions commissions;
    @Autowired
    private Imrs imrs;
    @Autowired
    private Reviews reviews;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private CommissionSection section;

    @Test
    void theLettersOfTheSetUpOpenACommissionForEachAgencyAndOneForTheHealthOverview() {
        northbeck.today("2010-09-24");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.start("set-up-review", review, Map.of());
        northbeck.today("2010-10-04");
        northbeck.as("manager").completes("appoint-panel", review, SetUpAnswers.panel());
        northbeck.as("panel-chair").completes("draft-terms-of-reference", review, SetUpAnswers.terms());
        northbeck.as("chair").completes("approve-terms-of-reference", review, SetUpAnswers.approval());
        northbeck.today("2010-10-06");
        northbeck.as("manager").completes("send-commissions", review, SetUpAnswers.commissions());

        assertThat(commissions.ofReview(review.id())).hasSize(8).allMatch(commission -> commission.state() == CommissionState.SENT);
        assertThat(section.of(review)).filteredOn(row -> row.product() == Product.IMR).hasSize(7)
            .allSatisfy(row -> assertThat(List.of(row.chronologyDue(), row.due())).hasToString("[2010-11-05, 2010-12-10]"));
        assertThat(commissions.healthOverview(review.id())).get().extracting(Commission::agency).isEqualTo("northbeck-pct");
        assertThat(reviews.get(review.id()).on(Track.MANAGEMENT_REVIEWS)).isEqualTo("UNDER_WAY");
        commissions.healthOverviewAccepted(review.id());
        assertThat(commissions.healthOverview(review.id())).get().extracting(Commission::state).isEqualTo(CommissionState.ACCEPTED);
    }

    @Test
    void anAgencyFoundLaterGetsItsOwnBranchAndItsOwnDates() {
        Review review = commissioned.review(Product.CHRONOLOGY, "fernhill-housing");
        List<String> ids = commissioned.open(review);
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).startBeforeActivity("management-reviews")
            .setVariables(Map.of("reviewId", review.id().toString(), "panelChair", "panel-chair", "commissionIds", ids)).execute();
        northbeck.settle();
        northbeck.today("2010-11-15");
        further(review, "millbrook-school");
        further(review, "wendle-mental-health");

        assertThat(northbeck.as("school-lead").tasks("acknowledge-commission", review)).hasSize(1);
        assertThat(northbeck.as("mental-health-lead").tasks("acknowledge-commission", review)).hasSize(1);
        assertThat(northbeck.as("housing-lead").tasks("acknowledge-commission", review)).hasSize(1);
        assertThat(section.of(review)).filteredOn(row -> row.agency().equals("millbrook-school")).singleElement().satisfies(row -> {
            assertThat(row.termsOfReference()).isEqualTo(2);
            assertThat(row.chronologyDue()).isEqualTo("2010-12-27");
            assertThat(row.due()).isEqualTo("2011-01-24");
        });
    }

    @Test
    void anAgencyFoundWhenTheReviewHasGoneOnReportsBesideIt() {
        Review review = commissioned.review(Product.CHRONOLOGY, "fernhill-housing");
        commissioned.open(review);
        northbeck.today("2011-02-15");
        further(review, "millbrook-school");

        assertThat(northbeck.as("school-lead").tasks("acknowledge-commission", review)).hasSize(1);
        northbeck.as("school-lead").completes("acknowledge-commission", review, ImrAnswers.noTrace());
        assertThat(imrs.ofReview(review.id())).isEmpty();
    }

    private void further(Review review, String agency) {
        northbeck.as("manager").starts("commission-further-imr", Map.of("review", review.id().toString(), "why", "Named by another agency",
            "agency", agency, "product", "IMR"));
        northbeck.as("chair").completes("approve-further-commission", review, Map.of("verdict", "APPROVED"));
    }
}
