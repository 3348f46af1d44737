package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.RegisterView;
import org.lscb.scr.review.Review;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deadlines in the database, in the history of changes and on the page of a review. */
@ReviewTest
class DeadlineRecordTest {

    @Autowired
    private Northbeck northbeck;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private RegisterView register;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aMovedDeadlineIsReadBackWithAllItsMovesAndEachStateIsKeptInTheHistory() {
        northbeck.today("2011-03-08");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(review.id(), DeadlineKind.D2, null, day("2010-09-24"), WT2010);

        deadlines.revise(review.id(), DeadlineKind.D2, null, day("2011-05-27"), "Panel asked for more analysis ☂", "manager", "DfE");

        Deadline held = deadlines.find(review.id(), DeadlineKind.D2, null).orElseThrow();
        assertThat(held.originalDue()).isEqualTo("2011-03-24");
        assertThat(held.revisions()).singleElement().satisfies(move -> {
            assertThat(move.to()).isEqualTo("2011-05-27");
            assertThat(move.reason()).isEqualTo("Panel asked for more analysis ☂");
            assertThat(move.when()).isBetween("2011-03-08T08:59:00Z", "2011-03-08T09:05:00Z");
        });
        assertThat(jdbc.queryForList("select current_due::text from deadline_aud where review_id = ? order by rev", String.class, review.id()))
                .containsExactly("2011-03-24", "2011-05-27");
    }

    @Test
    void aClockWithASubjectAndOneWithoutAreFoundApart() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        UUID commission = UUID.randomUUID();
        deadlines.open(review.id(), DeadlineKind.D5, commission, day("2010-10-06"), WT2010);
        deadlines.open(review.id(), DeadlineKind.D5, null, day("2010-10-07"), WT2010);

        deadlines.met(review.id(), DeadlineKind.D5, null, day("2010-12-01"));
        deadlines.open(review.id(), DeadlineKind.D5, null, day("2010-12-02"), WT2010);

        assertThat(deadlines.find(review.id(), DeadlineKind.D5, commission)).get().extracting(Deadline::startsOn).isEqualTo(day("2010-10-06"));
        assertThat(deadlines.find(review.id(), DeadlineKind.D5, null)).get().extracting(Deadline::startsOn).isEqualTo(day("2010-12-02"));
        assertThat(deadlines.ofReview(review.id())).hasSize(3);
    }

    @Test
    void theClockOfWhatIsNotWantedAnyMoreLapsesAndMayRunAgain() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        UUID commission = UUID.randomUUID();
        deadlines.open(review.id(), DeadlineKind.D4, commission, day("2010-10-06"), WT2010);

        deadlines.lapse(review.id(), DeadlineKind.D4, commission, day("2010-11-19"), "No trace of the family");

        assertThat(deadlines.find(review.id(), DeadlineKind.D4, commission)).get().satisfies(lapsed -> {
            assertThat(lapsed.isOpen()).isFalse();
            assertThat(lapsed.isMet()).isFalse();
            assertThat(lapsed.daysLate(day("2012-01-01"))).as("two days late when it lapsed").isEqualTo(2);
        });
        deadlines.agree(review.id(), DeadlineKind.D4, commission, day("2010-12-01"), day("2010-12-15"), "Found after all");
        assertThat(deadlines.find(review.id(), DeadlineKind.D4, commission)).get().extracting(Deadline::isOpen).isEqualTo(true);
    }

    @Test
    void theAnnualReportsClockBelongsToNoReview() {
        UUID report = UUID.randomUUID();

        deadlines.open(null, DeadlineKind.D12, report, day("2011-03-31"), WT2010);

        assertThat(deadlines.find(null, DeadlineKind.D12, report)).get().extracting(Deadline::currentDue).isEqualTo(day("2011-04-01"));
    }

    @Test
    void theDatabaseItselfKeepsOneClockOfAKindRunning() {
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(review.id(), DeadlineKind.D3, null, day("2010-09-24"), WT2010);

        assertThatThrownBy(() -> jdbc.update("""
                insert into deadline (id, version, review_id, kind, subject, rule, starts_on, original_due, current_due, revisions)
                select gen_random_uuid(), 0, review_id, kind, subject, rule, starts_on, original_due, current_due, revisions from deadline
                where review_id = ?""", review.id())).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thePageOfAReviewShowsHowEachClockStands() {
        northbeck.today("2011-05-30");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        deadlines.open(review.id(), DeadlineKind.D1, null, day("2010-09-06"), WT2010);
        deadlines.met(review.id(), DeadlineKind.D1, null, day("2010-09-24"));
        deadlines.open(review.id(), DeadlineKind.D2, null, day("2010-09-24"), WT2010);
        deadlines.revise(review.id(), DeadlineKind.D2, null, day("2011-07-29"), "More analysis", "manager", "DfE");
        deadlines.open(review.id(), DeadlineKind.D7, null, day("2010-09-24"), WT2010);
        deadlines.open(review.id(), DeadlineKind.D8, null, day("2011-05-20"), WT2010);
        deadlines.open(review.id(), DeadlineKind.D11, null, day("2011-05-18"), WT2010);

        List<?> clocks = json.convertValue(register.of(review.reference(), "manager").get("clocks"), List.class);

        assertThat(clocks).extracting(clock -> ((Map<?, ?>) clock).get("kind"), clock -> ((Map<?, ?>) clock).get("state"),
                        clock -> ((Map<?, ?>) clock).get("daysLate"), clock -> ((Map<?, ?>) clock).get("daysAfterOriginal"))
                .containsExactly(
                        tuple("D1", "MET", 0L, 0L),
                        tuple("D2", "REVISED", 0L, 67L),
                        tuple("D7", "LATE", 95L, 95L),
                        tuple("D8", "WAITING", 0L, 0L),
                        tuple("D11", "DUE", 0L, 0L));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
