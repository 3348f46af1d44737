package org.lscb.scr.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.action.AgreedActions.action;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.engine.TestsOwnRights;
import org.lscb.scr.form.FormsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ReviewTest
@DisplayName("The sub-group looks at all actions each quarter until all are settled")
class ActionPlanMonitoringTest {

    @Autowired
    Northbeck northbeck;
    @Autowired
    AgreedActions agreed;
    @Autowired
    Actions actions;
    @Autowired
    MonitoringReturns returns;
    @Autowired
    Deadlines deadlines;
    @Autowired
    Reviews reviews;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService jobs;
    @Autowired
    TestsOwnRights rights;
    @Autowired
    FormsForTests forms;
    @Autowired
    ObjectMapper json;

    @Test
    void theReturnKeepsHowEveryActionStoodAndWhatWasAgreedOnARedOne() {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2011-07-31"),
            action("Audit", "northbeck-pct", "pct-owner", "2011-12-31"));
        assertThat(northbeck.openTasks("review-monitoring-return", review)).isZero();

        northbeck.moveTo("2011-08-10");
        assertThat(northbeck.as("subgroup-chair").task("review-monitoring-return", review).due()).isEqualTo("2011-08-18T22:59:00Z");
        assertThat(northbeck.as("subgroup-chair").context("review-monitoring-return", review).at("/actions/0/colour").asText()).startsWith("Red. ");
        String red = northbeck.as("subgroup-chair").answers("review-monitoring-return", review).at("/escalations/0/action").asText();
        assertThat(red).isEqualTo(number(review, 1).id().toString());

        assertThat(northbeck.as("subgroup-chair").isRefused("review-monitoring-return", review, Map.of("meetingOn", "2011-08-11", "nextReturnDue", "2011-08-10")))
            .containsOnlyKeys("escalations", "meetingOn", "nextReturnDue");
        String amber = number(review, 2).id().toString();
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, Map.of("meetingOn", "2011-08-10",
            "overrides", List.of(Map.of("action", amber, "colour", "AMBER", "reason", "The auditor is ill")),
            "escalations", List.of(Map.of("action", red, "agreed", "Finished by September")), "nextReturnDue", "2011-11-18"));

        MonitoringReturn kept = returns.ofReview(review.id()).get(0);
        assertThat(kept.counts()).isEqualTo(Map.of(Colour.BLUE, 0L, Colour.GREEN, 0L, Colour.AMBER, 1L, Colour.RED, 1L));
        assertThat(kept.lines()).extracting(MonitoringReturn.Line::computed).containsExactly(Colour.RED, Colour.GREEN);
        assertThat(kept.lines()).extracting(MonitoringReturn.Line::overrideReason).containsExactly(null, "The auditor is ill");
        assertThat(kept.lines()).extracting(MonitoringReturn.Line::agreed).containsExactly("Finished by September", null);
        assertThat(number(review, 1).escalations()).extracting(Action.Escalation::level).containsExactly(EscalationLevel.LSCB);
        assertThat(quarter(review).currentDue()).isEqualTo("2011-11-18");

        northbeck.as("pct-owner").completes("update-action", review, Map.of("report", "PROGRESS", "progress", "A new auditor has begun"));
        assertThat(actions.colour(number(review, 2))).as("what the sub-group said was of the state before").isEqualTo(Colour.GREEN);
    }

    @Test
    void anActionThatSettlesIsSeenAtOnceAndTheLastOneEndsIt() {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2011-07-31"),
            action("Audit", "northbeck-pct", "pct-owner", "2011-12-31"));
        settle(review, "police-owner");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).processDefinitionKey("action-plan-monitoring").count())
            .isEqualTo(1);
        settle(review, "pct-owner");

        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("action-plan-monitoring")
            .processInstanceBusinessKey(review.reference()).count()).isZero();
        assertThat(actions.allSettled(review.id())).isTrue();
        assertThat(reviews.get(review.id()).on(Track.ACTIONS)).isEqualTo("SETTLED");
        assertThat(quarter(review).isMet()).as("the quarter's clock stops").isTrue();
    }

    @Test
    void twoThatSettleAtOnceAreBothSeen() throws InterruptedException {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2011-07-31"),
            action("Audit", "northbeck-pct", "pct-owner", "2011-12-31"));
        for (String owner : List.of("police-owner", "pct-owner")) {
            northbeck.as(owner).completes("update-action", review, Map.of("report", "SUPERSEDED", "progress", "Overtaken", "supersededReason", "Overtaken"));
        }
        northbeck.as("subgroup-chair").tasks("confirm-superseded", review).forEach(task ->
            forms.complete(task.id(), "subgroup-chair", json.valueToTree(Map.of("decision", "AGREED", "reasons", "Overtaken"))));

        List<Thread> atOnce = jobs.createJobQuery().activityId("announce-action-settled").list().stream().map(job -> new Thread(() -> untilDone(job.getId()))).toList();
        assertThat(atOnce).hasSize(2);
        atOnce.forEach(Thread::start);
        for (Thread each : atOnce) {
            each.join();
        }
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("action-plan-monitoring")
            .processInstanceBusinessKey(review.reference()).count()).isZero();
    }

    /** As the service does, which tries a job again that another got in the way of. */
    private void untilDone(String job) {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                rights.asService(() -> jobs.executeJob(job));
                return;
            } catch (OptimisticLockingException e) {
                Thread.yield();
            }
        }
    }

    @Test
    void anActionThatSettlesDuringTheReturnIsSeenAfterIt() {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2011-12-31"));
        northbeck.moveTo("2011-08-18");
        settle(review, "police-owner");
        assertThat(northbeck.openTasks("review-monitoring-return", review)).isEqualTo(1);
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, Map.of("meetingOn", "2011-08-18", "nextReturnDue", "2011-11-18"));
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("action-plan-monitoring")
            .processInstanceBusinessKey(review.reference()).count()).isZero();
    }

    @Test
    void theSubgroupMayLookSoonerAndEveryQuarterHasItsReturn() {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2012-12-31"));
        northbeck.moveTo("2011-08-18");
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, Map.of("meetingOn", "2011-08-18", "nextReturnDue", "2011-09-30"));
        assertThat(quarter(review).currentDue()).isEqualTo("2011-09-30");
        northbeck.moveTo("2011-09-16");
        assertThat(northbeck.as("subgroup-chair").answers("review-monitoring-return", review).at("/nextReturnDue").asText()).isEqualTo("2011-12-30");
        northbeck.moveTo("2012-02-01");
        assertThat(northbeck.as("subgroup-chair").answers("review-monitoring-return", review).at("/nextReturnDue").asText())
            .as("a return so late that the next has passed too").isEqualTo("2012-05-01");
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, Map.of("meetingOn", "2012-02-01", "nextReturnDue", "2012-05-01"));
        assertThat(returns.ofReview(review.id())).hasSize(2);
        assertThat(deadlines.ofReview(review.id())).filteredOn(clock -> clock.kind() == DeadlineKind.D11).hasSize(3);
    }

    @Test
    void aRowForAnActionOfAnotherReviewOrForOneTwiceIsRefused() {
        Review review = monitored(action("Train", "eastshire-police", "police-owner", "2012-12-31"));
        String own = number(review, 1).id().toString();
        northbeck.moveTo("2011-08-18");
        Map<String, Object> amber = Map.of("action", own, "colour", "AMBER", "reason", "Slow");
        assertThat(northbeck.as("subgroup-chair").isRefused("review-monitoring-return", review, Map.of("meetingOn", "2011-08-18", "nextReturnDue", "2011-11-18",
            "overrides", List.of(amber, amber), "escalations", List.of(Map.of("action", review.id().toString(), "agreed", "Nothing")))))
            .containsOnlyKeys("overrides.1.action", "escalations.0.action");
    }

    @Test
    void aReviewWithoutActionsHasNothingToMonitor() {
        Review review = monitored();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("action-plan-monitoring")
            .processInstanceBusinessKey(review.reference()).count()).isZero();
    }

    private Review monitored(org.lscb.scr.recommendation.ProposedAction... proposed) {
        northbeck.today("2011-05-18");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        agreed.of(review, proposed);
        northbeck.start("action-plan-monitoring", review, Map.of());
        return review;
    }

    private void settle(Review review, String owner) {
        northbeck.as(owner).completes("update-action", review, Map.of("report", "SUPERSEDED", "progress", "Overtaken", "supersededReason", "Overtaken"));
        northbeck.as("subgroup-chair").completes("confirm-superseded", review, Map.of("decision", "AGREED", "reasons", "Overtaken"));
    }

    private Action number(Review review, int number) {
        return actions.ofReview(review.id()).get(number - 1);
    }

    private Deadline quarter(Review review) {
        return deadlines.find(review.id(), DeadlineKind.D11, null).orElseThrow();
    }
}
