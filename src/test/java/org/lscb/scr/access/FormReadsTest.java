package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.agency.Appointments;
import org.lscb.scr.agency.AppointmentsForTests;
import org.lscb.scr.agency.CaseRole;
import org.lscb.scr.form.FormInHand;
import org.lscb.scr.form.NotThere;
import org.lscb.scr.form.Routed;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A task that lies on somebody's desk is no right of its own: the need-to-know table is asked each time. */
@ReviewTest
class FormReadsTest {

    @Autowired Northbeck northbeck;
    @Autowired FormReads forms;
    @Autowired Appointments appointments;
    @Autowired AppointmentsForTests held;
    @Autowired JdbcTemplate jdbc;

    private Review review;

    @BeforeEach
    void aReviewHasItsPanelChair() {
        northbeck.today("2010-10-04");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        held.hold(review.id(), CaseRole.PANEL_CHAIR, "panel-chair");
    }

    @Test
    void whatTheRoleGivesIsShownAndTheReadIsOnRecord() throws Exception {
        forms.opens(terms("panel-chair"));
        assertThat(entries("DONE")).containsExactly("READ set-up-review/draft-terms-of-reference");
    }

    @Test
    void whoHoldsNoSuchRoleSeesNothingAndTheRefusalIsOnRecord() throws Exception {
        for (String other : List.of("police-lead", "hospital-author", "lead-member", "comms", "cdop", "auditor", "operator", "nobody")) {
            FormInHand form = terms(other);
            assertThatThrownBy(() -> forms.opens(form)).as(other).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> forms.uses(form)).as(other).isInstanceOf(NotThere.class);
        }
        assertThat(entries("DONE")).isEmpty();
        assertThat(entries("REFUSED")).hasSize(16);
    }

    @Test
    void theRightEndsWithTheRoleThoughTheTaskIsStillThere() throws Exception {
        forms.uses(terms("panel-chair"));
        appointments.end(appointments.current(review.id()).get(0).id(), LocalDate.parse("2010-10-04"), "Ill");
        assertThatThrownBy(() -> forms.opens(terms("panel-chair"))).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> forms.uses(terms("panel-chair"))).isInstanceOf(NotThere.class);
        assertThat(entries("REFUSED")).containsExactlyInAnyOrder("READ set-up-review/draft-terms-of-reference",
            "CHANGE set-up-review/draft-terms-of-reference");
    }

    private FormInHand terms(String userId) throws ClassNotFoundException {
        Map<String, Object> variables = Map.of("reviewId", review.id().toString());
        TaskInHand task = new TaskInHand("t-1", "draft-terms-of-reference", "set-up-review", review.reference(), userId, Routed.by(variables::get));
        return new FormInHand(userId, task.process(), task.key(), task, Class.forName("org.lscb.scr.scoping.DraftTermsOfReference"));
    }

    private List<String> entries(String outcome) {
        return jdbc.queryForList("select action || ' ' || object_id from access_log where object = 'form' and review_id = ? and outcome = ?",
            String.class, review.id(), outcome);
    }
}
