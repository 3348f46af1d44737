package org.lscb.scr.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The date for completion, 24 March 2011, passes. The Chair gets a task, and the Children's Trust hears of it through the business manager. */
@ReviewTest
class EscalateLateDateTest {

    @Autowired Northbeck northbeck;
    @Autowired Deadlines deadlines;
    @Autowired Escalations escalations;
    @Autowired EscalationsSection section;
    @Autowired RuntimeService runtime;

    private Review review;

    @BeforeEach
    void theDateForCompletionHasPassed() {
        northbeck.today("2010-09-24");
        review = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(review.id(), DeadlineKind.D2, null, LocalDate.of(2010, 9, 24), WT2010);
        northbeck.moveTo("2011-03-25");
    }

    @Test
    void theChairTakesItUpAndItIsOnRecord() {
        assertThat(northbeck.as("chair").context("escalate-late-date", review).toString())
            .contains("Overview and action plan submitted", "24 March 2011", "\"daysLate\":1");

        northbeck.as("chair").completes("escalate-late-date", review, Map.of("spokenTo", List.of("PANEL_CHAIR", "OVERVIEW_AUTHOR"), "spokenOn", "2011-03-25",
            "channel", "MEETING", "agreed", "The author needs two more weeks.", "expectedOn", "2011-04-08"));

        assertThat(section.of(review)).singleElement().satisfies(line -> {
            assertThat(line.spokenOn()).isEqualTo("2011-03-25");
            assertThat(line.expectedOn()).isEqualTo("2011-04-08");
        });
        assertThat(northbeck.openTasks("escalate-late-date", review)).isZero();
        assertThat(deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow().currentDue()).as("the date does not move").isEqualTo("2011-03-24");
    }

    @Test
    void lateDatesClimbToTheChildrensTrustThroughTheBusinessManager() {
        northbeck.moveTo("2011-04-21");

        assertThat(northbeck.as("manager").context("escalate-late-date", review).toString()).contains("Children's Trust Board");
        assertThat(northbeck.as("chair").tasks("escalate-late-date", review)).as("each has one").hasSize(1);
    }

    @Test
    void theTaskGoesAwayWhenWhatWasLateComesIn() {
        deadlines.met(review.id(), DeadlineKind.D2, null, LocalDate.of(2011, 3, 25));

        assertThat(northbeck.openTasks("escalate-late-date", review)).isZero();
        assertThat(section.of(review)).singleElement().satisfies(line -> {
            assertThat(line.endedOn()).isEqualTo("2011-03-25");
            assertThat(line.spokenOn()).isNull();
        });
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("escalate-deadline").processInstanceBusinessKey(review.reference()).count()).isZero();
    }

    @Test
    void nobodyCanHaveSpokenBeforeTheDateWasMissed() {
        assertThat(northbeck.as("chair").isRefused("escalate-late-date", review, answers("2011-03-01", "2011-04-08"))).containsOnlyKeys("spokenOn");
    }

    @Test
    void nothingIsExpectedInThePast() {
        assertThat(northbeck.as("chair").isRefused("escalate-late-date", review, answers("2011-03-25", "2011-03-01"))).containsOnlyKeys("expectedOn");
    }

    private static Map<String, Object> answers(String spokenOn, String expectedOn) {
        return Map.of("spokenTo", List.of("PANEL_CHAIR"), "spokenOn", spokenOn, "channel", "PHONE", "agreed", "Soon.", "expectedOn", expectedOn);
    }
}
