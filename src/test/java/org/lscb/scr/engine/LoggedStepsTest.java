package org.lscb.scr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.form.OfferedTask;
import org.lscb.scr.form.Tasks;
import org.lscb.scr.referral.CaseInHand;
import org.lscb.scr.referral.QtReferral;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ReviewTest
class LoggedStepsTest {

    @Autowired Northbeck northbeck;
    @Autowired CaseInHand cases;
    @Autowired Tasks tasks;
    @Autowired JdbcTemplate jdbc;

    @Test
    @DisplayName("a process that starts and a task that is claimed, given back and completed are on record with who did it and the review")
    void steps() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        assertThat(steps(review)).anySatisfy(step -> assertThat(step).containsEntry("action", "START").containsEntry("actor", "manager")
            .hasEntrySatisfying("object_id", id -> assertThat(id.toString()).startsWith("serious-case-review ")));
        OfferedTask task = northbeck.as("manager").task("check-referral", review);
        as("manager", () -> tasks.claim(task.id(), "manager"));
        as("manager", () -> tasks.unclaim(task.id(), "manager"));
        northbeck.as("manager").completes("check-referral", review, QtReferral.checkReferral());
        assertThat(steps(review).stream().filter(step -> step.get("object_id").equals("check-referral " + task.id())).toList())
            .extracting(step -> step.get("action") + " " + step.get("actor") + " " + step.get("reason"))
            .startsWith("CLAIM manager taken by manager", "CLAIM manager given back").endsWith("COMPLETE manager null");
    }

    @Test
    @DisplayName("a step that is refused leaves nothing on record")
    void refused() {
        northbeck.today("2010-09-06");
        Review review = cases.referred(QtReferral.caseReferred());
        OfferedTask task = northbeck.as("manager").task("check-referral", review);
        northbeck.as("manager").isRefused(task, Map.of());
        assertThat(steps(review)).noneMatch(step -> step.get("action").equals("COMPLETE") && step.get("object_id").toString().endsWith(task.id()));
    }

    private List<Map<String, Object>> steps(Review review) {
        return jdbc.queryForList("select * from access_log where review_id = ? and object in ('task', 'process') order by sequence", review.id());
    }

    private static void as(String userId, Runnable step) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(userId, null, List.of()));
        try {
            step.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
