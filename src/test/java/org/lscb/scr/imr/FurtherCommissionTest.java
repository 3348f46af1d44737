package org.lscb.scr.imr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An agency that is found while the management reviews come in. */
@ReviewTest
class FurtherCommissionTest {

    @Autowired Northbeck northbeck;
    @Autowired CommissionsForTests commissioned;
    @Autowired RuntimeService runtime;
    @Autowired HistoryService history;

    @Test
    void theReviewGoesOnOnlyWhenTheAgencyFoundLaterHasAnsweredToo() {
        Review review = commissioned.review(Product.CHRONOLOGY, "fernhill-housing");
        List<String> ids = commissioned.open(review);
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).startBeforeActivity("management-reviews")
            .setVariables(Map.of("reviewId", review.id().toString(), "panelChair", "panel-chair", "commissionIds", ids)).execute();
        northbeck.settle();
        northbeck.today("2010-11-15");
        northbeck.as("manager").starts("commission-further-imr", Map.of("review", review.id().toString(), "why", "Named by another agency",
            "agency", "millbrook-school", "product", "IMR"));
        northbeck.as("chair").completes("approve-further-commission", review, Map.of("verdict", "APPROVED"));

        northbeck.as("housing-lead").completes("acknowledge-commission", review, ImrAnswers.noTrace());
        assertThat(ended(review, "commissions-settled")).isOne();
        assertThat(ended(review, "management-reviews")).as("the school has not answered yet").isZero();

        northbeck.as("school-lead").completes("acknowledge-commission", review, ImrAnswers.noTrace());
        assertThat(ended(review, "further-commission-settled")).isOne();
        assertThat(ended(review, "management-reviews")).isOne();
    }

    private long ended(Review review, String element) {
        String spine = history.createHistoricProcessInstanceQuery().processDefinitionKey("serious-case-review")
            .processInstanceBusinessKey(review.reference()).singleResult().getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(spine).activityId(element).finished().count();
    }
}
