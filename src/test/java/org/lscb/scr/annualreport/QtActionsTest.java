package org.lscb.scr.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.action.Action;
import org.lscb.scr.action.ActionState;
import org.lscb.scr.action.Actions;
import org.lscb.scr.action.AgreedActions;
import org.lscb.scr.action.Colour;
import org.lscb.scr.action.MonitoringReturn;
import org.lscb.scr.action.MonitoringReturns;
import org.lscb.scr.action.QtActions;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.recommendation.ProposedAction;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
@DisplayName("The actions of the review of Child QT")
class QtActionsTest {

    @Autowired
    Northbeck northbeck;
    @Autowired
    AgreedActions agreed;
    @Autowired
    Actions actions;
    @Autowired
    MonitoringReturns returns;
    @Autowired
    AnnualReports reports;
    @Autowired
    Reviews reviews;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate database;

    private Review review;

    @BeforeEach
    void noReportIsBegun() {
        database.update("delete from annual_report_entry");
        database.update("delete from annual_report");
    }

    @Test
    void fromTheFirstAgencyActionToTheImpactAudit() {
        review = northbeck.review().initiatedOn("2010-09-24").save();
        northbeck.today("2011-01-07");
        agreed.of(review, QtActions.OF_AGENCIES.stream().map(QtActions.Row::proposed).toArray(ProposedAction[]::new));
        assertThat(actions.ofReview(review.id())).hasSize(7).extracting(Action::state).containsOnly(ActionState.ENDORSED);

        northbeck.moveTo("2011-03-30");
        reported("2011-03-31", "2010-11", "2011-03-30", ReportedAs.IN_PROGRESS);

        northbeck.moveTo("2011-05-18");
        agreed.of(review, QtActions.PLAN.stream().map(QtActions.Row::proposed).toArray(ProposedAction[]::new));
        northbeck.start("action-plan-monitoring", review, Map.of());
        assertThat(actions.ofReview(review.id())).hasSize(23);
        transaction.executeWithoutResult(status -> reviews.get(review.id()).submitted(LocalDate.of(2011, 5, 20), "OFSTED_REVISED"));

        northbeck.moveTo("2011-07-20");
        QtActions.OF_AGENCIES.stream().limit(6).forEach(row -> finish(row.what()));
        QtActions.AT_RISK.forEach(row -> northbeck.as(row.owner()).completes(task("update-action", row.owner(), row.what()), QtActions.slowProgress()));
        northbeck.moveTo("2011-08-16");
        northbeck.as("housing-lead").completes("explain-overdue-action", review, QtActions.explained());

        northbeck.moveTo("2011-08-31");
        assertThat(actions.count(review.id())).isEqualTo(Map.of(Colour.BLUE, 6L, Colour.GREEN, 14L, Colour.AMBER, 2L, Colour.RED, 1L));
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, QtActions.monitoringReturn("2011-08-31", "2011-11-18", red()));
        MonitoringReturn quarter = returns.ofReview(review.id()).get(0);
        assertThat(quarter.counts()).isEqualTo(Map.of(Colour.BLUE, 6L, Colour.GREEN, 14L, Colour.AMBER, 2L, Colour.RED, 1L));
        assertThat(quarter.lines()).filteredOn(line -> line.colour() == Colour.RED).extracting(MonitoringReturn.Line::agency).containsExactly("fernhill-housing");

        northbeck.moveTo("2011-09-15");
        QtActions.AT_RISK.forEach(row -> finish(row.what()));
        finish(QtActions.OF_AGENCIES.get(6).what());
        northbeck.moveTo("2011-11-18");
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, QtActions.monitoringReturn("2011-11-18", "2012-02-18", red()));

        northbeck.moveTo("2011-12-15");
        agreed.of(review, QtActions.REMEDIAL.stream().map(QtActions.Row::proposed).toArray(ProposedAction[]::new));
        assertThat(actions.ofReview(review.id())).hasSize(28);

        northbeck.moveTo("2012-03-30");
        reported("2012-03-31", "2011-12", "2012-03-30", ReportedAs.COMPLETED);
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, QtActions.monitoringReturn("2012-03-30", "2012-05-18", red()));

        northbeck.moveTo("2012-10-15");
        actions.ofReview(review.id()).stream().filter(action -> action.state() == ActionState.ENDORSED).forEach(action ->
            northbeck.as(action.owner()).completes(task("update-action", action.owner(), action.what()), QtActions.done()));
        northbeck.moveTo("2012-11-30");
        northbeck.as("verifier").tasks("verify-action", review).forEach(task -> northbeck.as("verifier").completes(task, QtActions.accepted()));
        assertThat(actions.count(review.id())).isEqualTo(Map.of(Colour.BLUE, 28L, Colour.GREEN, 0L, Colour.AMBER, 0L, Colour.RED, 0L));
        northbeck.as("subgroup-chair").completes("review-monitoring-return", review, QtActions.monitoringReturn("2012-11-30", "2013-08-30", red()));
        assertThat(actions.allSettled(review.id())).as("finished is not embedded").isFalse();

        northbeck.moveTo(QtActions.IMPACT_AUDIT);
        List<OfferedTask> checks = northbeck.as("verifier").tasks("check-impact", review);
        assertThat(checks).hasSize(28);
        checks.forEach(task -> northbeck.as("verifier").completes(task, QtActions.helped()));
        assertThat(actions.ofReview(review.id())).extracting(Action::state).containsOnly(ActionState.IMPACT_CHECKED);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review.reference()).count()).as("nothing is left to follow").isZero();
    }

    private void reported(String yearEnd, String year, String on, ReportedAs expected) {
        northbeck.as("manager").starts("annual-report", QtActions.yearTo(yearEnd));
        List<String> references = transaction.execute(status -> {
            AnnualReport report = reports.ofYearTo(LocalDate.parse(yearEnd)).orElseThrow();
            assertThat(report.entry(review.id()).orElseThrow().reportedAs()).isEqualTo(expected);
            return report.entries().stream().map(ReportEntry::reference).toList();
        });
        northbeck.as("manager").completes("write-annual-report", year, QtActions.annualReport(references));
        northbeck.as("chair").completes("approve-annual-report", year, QtActions.approvedReport());
        northbeck.as("manager").completes("publish-annual-report", year, QtActions.publishedReport(on));
    }

    private void finish(String what) {
        Action action = actions.ofReview(review.id()).stream().filter(each -> each.what().equals(what)).findFirst().orElseThrow();
        northbeck.as(action.owner()).completes(task("update-action", action.owner(), what), QtActions.done());
        northbeck.as("verifier").completes(task("verify-action", "verifier", what), QtActions.accepted());
    }

    /** The person's task about the action of these words. */
    private OfferedTask task(String key, String userId, String what) {
        return northbeck.as(userId).tasks(key, review).stream()
            .filter(task -> northbeck.as(userId).context(task).at("/facts/0/value").asText().equals(what)).findFirst().orElseThrow();
    }

    private List<UUID> red() {
        return actions.ofReview(review.id()).stream().filter(action -> actions.colour(action) == Colour.RED).map(Action::id).toList();
    }
}
