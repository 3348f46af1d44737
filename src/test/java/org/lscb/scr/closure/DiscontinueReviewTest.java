package org.lscb.scr.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ending a review before its report. */
@ReviewTest
class DiscontinueReviewTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Reviews reviews;
    @Autowired
    private RegisterView register;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private DiscontinuationSection section;
    @Autowired
    private RuntimeService runtime;

    private Review review;

    @BeforeEach
    void aReviewIsRunning() {
        northbeck.today("2011-01-10");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        runtime.createProcessInstanceByKey("serious-case-review").businessKey(review.reference()).setVariable("reviewId", review.id().toString())
            .startBeforeActivity("close-review").execute();
    }

    @Test
    void theChairEndsTheReviewAndAllWorkThatWaitsOnIt() {
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.parse("2010-09-24"), GuidanceVersion.WT2010);
        northbeck.as("manager").starts("discontinue-review", proposal());
        assertThat(northbeck.as("chair").context("decide-on-discontinuation", review).get("reasons").asText()).isEqualTo("Another LSCB takes it over");

        northbeck.as("chair").completes("decide-on-discontinuation", review, decision("DISCONTINUED", "2011-01-10"));

        Review ended = reviews.get(review.id());
        assertThat(ended.state()).isEqualTo(Review.State.DISCONTINUED);
        assertThat(ended.closedOn()).contains(LocalDate.parse("2011-01-10"));
        assertThat(ended.on(Track.CLOSURE)).isEqualTo("DISCONTINUED");
        assertThat(running()).isZero();
        assertThat(section.of(review)).singleElement().returns(Discontinuation.Outcome.DISCONTINUED, DiscontinuationSection.Line::outcome);
        northbeck.today("2012-01-10");
        assertThat(register.of(review.reference(), "manager").get("clocks").toString()).contains("state=STOPPED", "daysLate=0");
    }

    @Test
    void theReviewGoesOnIfTheChairSaysSo() {
        northbeck.as("manager").starts("discontinue-review", proposal());

        northbeck.as("chair").completes("decide-on-discontinuation", review, decision("CONTINUED", "2011-01-10"));

        assertThat(reviews.get(review.id()).isRunning()).isTrue();
        assertThat(running()).isEqualTo(1);
        northbeck.as("manager").starts("discontinue-review", proposal());
        assertThat(section.of(review)).extracting(DiscontinuationSection.Line::outcome)
            .containsExactlyInAnyOrder(Discontinuation.Outcome.CONTINUED, Discontinuation.Outcome.PROPOSED);
    }

    @Test
    void onlyARunningReviewWithoutAnOpenProposalCanBeProposed() {
        northbeck.as("manager").starts("discontinue-review", proposal());
        assertThat(northbeck.as("manager").isRefusedToStart("discontinue-review", proposal())).containsOnlyKeys("review");

        northbeck.as("chair").completes("decide-on-discontinuation", review, decision("DISCONTINUED", "2011-01-10"));
        assertThat(northbeck.as("manager").isRefusedToStart("discontinue-review", proposal())).containsOnlyKeys("review");

        Review undecided = northbeck.review().save();
        assertThat(northbeck.as("manager").isRefusedToStart("discontinue-review",
            Map.of("review", undecided.id().toString(), "reasons", "No", "lessons", "None"))).containsOnlyKeys("review");
    }

    @Test
    void theDecisionNeedsReasonsAndADayAfterTheProposal() {
        northbeck.as("manager").starts("discontinue-review", proposal());

        assertThat(northbeck.as("chair").isRefused("decide-on-discontinuation", review, decision("DISCONTINUED", "2011-01-09")))
            .containsOnlyKeys("decidedOn");
        assertThat(northbeck.as("chair").isRefused("decide-on-discontinuation", review, Map.of("decision", "CONTINUED", "decidedOn", "2011-01-10")))
            .containsOnlyKeys("reasons");
    }

    @Test
    void aReviewThatHasEndedMeanwhileCannotBeDiscontinued() {
        northbeck.as("manager").starts("discontinue-review", proposal());
        northbeck.as("manager").completes("close-review", review, Map.of("closedOn", "2011-01-10", "allDone", true));

        assertThat(northbeck.as("chair").isRefused("decide-on-discontinuation", review, decision("DISCONTINUED", "2011-01-10")))
            .containsOnlyKeys("decision");
        northbeck.as("chair").completes("decide-on-discontinuation", review, decision("CONTINUED", "2011-01-10"));
        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
    }

    private Map<String, Object> proposal() {
        return Map.of("review", review.id().toString(), "reasons", "Another LSCB takes it over", "lessons", "Agencies go on with their actions");
    }

    private static Map<String, Object> decision(String decision, String on) {
        return Map.of("decision", decision, "decidedOn", on, "reasons", "Agreed with the other Chair");
    }

    private long running() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count();
    }
}
