package org.lscb.scr.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.deadline.DeadlineKind.D1;
import static org.lscb.scr.deadline.DeadlineKind.D2;
import static org.lscb.scr.deadline.DeadlineKind.D7;
import static org.lscb.scr.deadline.DeadlineKind.D7_LSCB;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.imr.CommissionsForTests;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.lscb.scr.review.UnknownReview;
import org.lscb.scr.scoping.Product;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of one review's dates, and what would follow if one were moved. Initiated on 24 September 2010, due on 24 March 2011. */
@ReviewTest
class ReviewDeadlinesTest {

    private static final LocalDate INITIATED = LocalDate.parse("2010-09-24");

    @Autowired private Northbeck northbeck;
    @Autowired private CommissionsForTests commissions;
    @Autowired private Deadlines deadlines;
    @Autowired private ClocksOnRecord clocks;
    @Autowired private ReviewDeadlines page;
    @Autowired private WhatIf whatIf;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Reviews reviews;
    @Autowired private TransactionTemplate transaction;

    private Review review;

    @BeforeEach
    void twoAgenciesAreAsked() {
        review = commissions.begun(Product.IMR, "saltmoor-hospitals", "eastshire-police");
        List.of(D2, D7, D7_LSCB).forEach(kind -> deadlines.open(review.id(), kind, null, INITIATED, WT2010));
        northbeck.today("2010-12-22");
    }

    @Test
    @DisplayName("each clock says from when it counts, when it was first due, how it stands and which row of the guidance it rests on")
    void clocks() {
        deadlines.met(review.id(), D7, null, LocalDate.parse("2011-02-26"));
        assertThat(view("chair").lines()).extracting(ReviewDeadlines.Line::title, ReviewDeadlines.Line::original, ReviewDeadlines.Line::state,
            ReviewDeadlines.Line::near, ReviewDeadlines.Line::basis).contains(
            tuple("Overview and action plan submitted", "24 March 2011", "In time", "due in 63 working days",
                "6 months from the decision to initiate (Working Together 2010, row D2b of our table)"),
            tuple("Overview report before the Panel", "24 February 2011", "Met", "on 26 February 2011, 2 days late",
                "5 months from the decision to initiate (Working Together 2010, row D7b of our table)"),
            tuple("Overview report before the LSCB", "10 March 2011", "In time", "due in 53 working days",
                "2 weeks before the date for completion (Working Together 2010, row D7c of our table)"));
        assertThat(view("chair").lines()).anySatisfy(line -> {
            assertThat(line.title()).startsWith("Signed IMR, ").contains("Hospital");
            assertThat(line.near()).isEqualTo("12 days late");
        });
    }

    @Test
    @DisplayName("a moved date is shown with both dates, why, by whom and who was consulted, to those who may read decisions")
    void moves() {
        deadlines.revise(review.id(), D2, null, LocalDate.parse("2011-05-27"), "More analysis", "chair", "Department for Education");
        assertThat(view("chair").moves()).extracting(ReviewDeadlines.Move::from, ReviewDeadlines.Move::to, ReviewDeadlines.Move::why, ReviewDeadlines.Move::consulted)
            .containsExactlyInAnyOrder(tuple("24 March 2011", "27 May 2011", "More analysis", "Department for Education"),
                tuple("10 March 2011", "13 May 2011", "Moved with the date for completion", "Nobody"));
        assertThat(view("chair").timeline().rows()).filteredOn(row -> row.label().equals("Overview and action plan submitted")).singleElement()
            .satisfies(row -> {
                assertThat(row.original()).isNotNull().isNotEqualTo(row.due());
                assertThat(row.words()).isEqualTo("Clock from 24 September 2010, first due 24 March 2011, due 27 May 2011");
            });
    }

    @Test
    @DisplayName("no stage of a review that has ended is under way")
    void ended() {
        assertThat(stages(review)).containsExactly("Stage, 24 September 2010, under way");
        change(review, one -> one.discontinue(LocalDate.parse("2010-12-20")));
        assertThat(stages(review)).containsExactly("Stage, 24 September 2010 to 20 December 2010");

        Review declined = northbeck.review().save();
        deadlines.open(declined.id(), D1, null, LocalDate.parse("2010-09-06"), WT2010);
        assertThat(stages(declined)).containsExactly("Stage, 6 September 2010, under way");
        change(declined, one -> {
            one.move(Track.DECISION, "DECLINED", LocalDate.parse("2010-09-24"));
            one.endWithoutReview(Review.State.DECLINED);
        });
        assertThat(stages(declined)).containsExactly("Stage, 6 September 2010 to 24 September 2010");
    }

    private void change(Review one, Consumer<Review> how) {
        transaction.executeWithoutResult(status -> how.accept(reviews.get(one.id())));
    }

    private List<String> stages(Review one) {
        return page.of("chair", clocks.of(one.reference(), "chair")).timeline().rows().stream().map(Timeline.Row::words)
            .filter(words -> words.startsWith("Stage, ")).toList();
    }

    @Test
    @DisplayName("an agency finds its own clocks and commission there and nothing of any other; who sees no clock finds no page")
    void ownLinesOnly() {
        ReviewDeadlines.View own = view("hospital-lead");
        assertThat(own.lines()).hasSize(2).allSatisfy(line -> assertThat(line.title()).contains("Hospital"));
        assertThat(own.timeline().rows()).noneMatch(row -> row.label().contains("Police") || row.label().contains("Overview"));
        assertThat(own.climbed()).isEmpty();
        assertThatThrownBy(() -> clocks.of(review.reference(), "auditor")).isInstanceOf(UnknownReview.class);
        assertThatThrownBy(() -> clocks.of(review.reference(), "housing-lead")).isInstanceOf(UnknownReview.class);
        assertThatThrownBy(() -> clocks.of("SCR-NONE", "chair")).isInstanceOf(UnknownReview.class);
    }

    @Test
    @DisplayName("what would move with the date for completion is what does move, and asking moves nothing")
    void whatIf() {
        String before = state();
        WhatIf.Answer answer = ask(completion(), "2011-05-27");
        assertThat(state()).isEqualTo(before);
        assertThat(answer.problems()).isEmpty();
        assertThat(answer.consequences()).extracting(WhatIf.Consequence::title, WhatIf.Consequence::from, WhatIf.Consequence::to).containsExactly(
            tuple("Overview and action plan submitted", "24 March 2011", "27 May 2011"), tuple("Overview report before the LSCB", "10 March 2011", "13 May 2011"));
        assertThat(answer.consequences().get(0).reminders()).isNotEmpty();

        deadlines.revise(review.id(), D2, null, LocalDate.parse("2011-05-27"), "More analysis", "chair", null);
        assertThat(deadlines.find(review.id(), D7_LSCB, null).orElseThrow().currentDue()).isEqualTo("2011-05-13");
        assertThat(deadlines.find(review.id(), D7, null).orElseThrow().currentDue()).isEqualTo("2011-02-24");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            none       | New date: enter a day
            2011-02-30 | New date: this is no day of the calendar; enter one such as 2011-05-27
            soon       | New date: this is no day of the calendar; enter one such as 2011-05-27
            2010-12-21 | New date: this day has passed; enter today or a later day
            9999-12-31 | New date: enter a day within the next ten years
            """)
    void aDateThatIsNoneIsToldByItsField(String typed, String message) {
        assertThat(ask(completion(), typed).problems()).containsExactly(java.util.Map.entry("to", message));
    }

    @Test
    @DisplayName("a clock that is not running, or that the person does not see, cannot be asked about")
    void onlyOwnClocks() {
        assertThat(whatIf.of(new WhatIf.Question(completion().id().toString(), "2011-05-27"), clocks.of(review.reference(), "hospital-lead")).problems())
            .containsOnlyKeys("clock");
        deadlines.met(review.id(), D2, null, LocalDate.parse("2010-12-22"));
        assertThat(ask(completion(), "2011-05-27").problems()).containsOnlyKeys("clock");
        assertThat(whatIf.of(new WhatIf.Question("", ""), clocks.of(review.reference(), "chair")).problems()).containsOnlyKeys("clock", "to");
    }

    private ReviewDeadlines.View view(String userId) {
        return page.of(userId, clocks.of(review.reference(), userId));
    }

    private WhatIf.Answer ask(Deadline deadline, String to) {
        return whatIf.of(new WhatIf.Question(deadline.id().toString(), to), clocks.of(review.reference(), "chair"));
    }

    private Deadline completion() {
        return deadlines.find(review.id(), D2, null).orElseThrow();
    }

    private String state() {
        return jdbc.queryForList("select * from deadline order by id").toString() + jdbc.queryForList("select * from reminder order by id");
    }
}
