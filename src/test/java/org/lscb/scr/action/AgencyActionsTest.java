package org.lscb.scr.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.imr.ImrAnswers;
import org.lscb.scr.recommendation.Recommendation;
import org.lscb.scr.recommendation.Recommendations;
import org.lscb.scr.review.Review;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
@DisplayName("An agency starts its own actions when its lead signs its report")
class AgencyActionsTest {

    private static final String POLICE = "eastshire-police";

    @Autowired
    Northbeck northbeck;
    @Autowired
    CommissionsForTests commissioned;
    @Autowired
    Actions actions;
    @Autowired
    Recommendations recommendations;

    @Test
    void theyRunBeforeThePanelHasSeenTheReportAndAreNotOpenedTwice() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(CommissionsForTests.QUESTIONS, "police-owner", "2011-03-31"));
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));

        Action begun = actions.ofReview(review.id()).get(0);
        assertThat(begun.origin()).isEqualTo(Origin.AGENCY);
        assertThat(begun.state()).isEqualTo(ActionState.ENDORSED);
        assertThat(begun.owner()).isEqualTo("police-owner");
        assertThat(begun.recommendationIds()).containsExactlyElementsOf(
            recommendations.ofReview(review.id()).stream().map(Recommendation::id).toList());
        assertThat(northbeck.as("police-owner").context("update-action", review).at("/recommendations/0/text").asText())
            .isEqualTo("Every bruise in a baby is seen by a paediatrician.");

        northbeck.as("panel-chair").completes("scrutinise-imr", review, ImrAnswers.returned("2010-10-06", "Q1", "2010-11-20"));
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(CommissionsForTests.QUESTIONS, "police-owner", "2011-04-30"));
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        assertThat(actions.ofReview(review.id())).hasSize(1);
        assertThat(northbeck.as("police-owner").tasks("update-action", review)).hasSize(1);
    }

    @Test
    void anOverdueOneGoesToTheLeadWhomTheAgencyNamedForThisReview() {
        Review review = commissioned.begun(Product.IMR, POLICE);
        commissioned.takenUp(review, "police", "police-author");
        commissioned.chronologyIn(review, "police");
        northbeck.as("police-author").completes("submit-imr", review, ImrAnswers.imrWithAction(CommissionsForTests.QUESTIONS, "police-owner", "2011-03-31"));
        northbeck.as("police-lead").completes("sign-off-imr", review, ImrAnswers.signedOff("2010-10-06"));
        northbeck.moveTo("2011-04-01");
        assertThat(northbeck.as("police-lead").tasks("explain-overdue-action", review)).hasSize(1);
    }
}
