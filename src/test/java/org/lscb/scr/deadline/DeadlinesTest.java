package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lscb.scr.guidance.GuidanceVersion.WT2006;
import static org.lscb.scr.guidance.GuidanceVersion.WT2010;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.form.NotAllowedNow;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.guidance.PublicationRules;
import org.lscb.scr.testing.PlainGuidanceTables;

class DeadlinesTest {

    private static final GuidanceTables TABLES = new PlainGuidanceTables();
    private static final Instant NOW = Instant.parse("2011-03-08T10:15:00Z");

    private final UUID review = UUID.randomUUID();
    private final List<Object> told = new ArrayList<>();
    private final Deadlines deadlines =
            new Deadlines(new DeadlinesInMemory(), TABLES, new WorkingDays(), told::add, Clock.fixed(NOW, ZoneId.of("Europe/London")));

    @ParameterizedTest(name = "{0} from {1} under {2} is due on {3}")
    @CsvSource(textBlock = """
            # kind, start,     version, due,        row
            D0,  2010-09-02, WT2010,  2010-09-09, D0
            D0,  2010-12-23, WT2010,  2011-01-04, D0
            D1,  2010-09-06, WT2010,  2010-10-06, D1
            D2,  2010-09-24, WT2010,  2011-03-24, D2b
            D3,  2010-09-24, WT2010,  2010-10-08, D3
            D4,  2009-10-06, WT2006,  2009-11-03, D4a
            D4,  2010-10-06, WT2010,  2010-11-17, D4b
            D5,  2009-10-06, WT2006,  2009-12-01, D5a
            D5,  2010-10-06, WT2010,  2010-12-15, D5b
            D6,  2009-12-01, WT2006,  2009-12-15, D6a
            D6,  2011-01-07, WT2010,  2011-01-28, D6b
            D7,  2009-10-30, WT2006,  2010-01-30, D7a
            D7,  2010-09-24, WT2010,  2011-02-24, D7b
            D9,  2011-09-16, WT2010,  2011-10-16, D9
            D10, 2011-09-16, WT2010,  2011-12-16, D10
            D11, 2011-05-18, WT2010,  2011-08-18, D11
            """)
    void eachClockRunsAsItsRowSays(DeadlineKind kind, LocalDate start, GuidanceVersion version, LocalDate due, String row) {
        Deadline deadline = deadlines.open(review, kind, null, start, version);

        assertThat(deadline.originalDue()).isEqualTo(due);
        assertThat(deadline.currentDue()).isEqualTo(due);
        assertThat(deadline.rule()).isEqualTo(row);
        assertThat(told).containsExactly(new DeadlineMoved(review, kind, null, due));
    }

    @ParameterizedTest(name = "made known to the Chair on {0}: decide by {1}")
    @CsvSource({"2008-01-14, 2008-02-14", "2008-01-31, 2008-02-29"})
    void theChairDecidesWithinACalendarMonth(LocalDate chairAware, LocalDate due) {
        assertThat(deadlines.open(review, DeadlineKind.D1, null, chairAware, WT2006).currentDue()).isEqualTo(due);
    }

    @ParameterizedTest(name = "decided on {0}: complete by {1}, {2}")
    @CsvSource({
        "2008-02-11, 2008-06-11, SUMMARY_ONLY",
        "2009-10-30, 2010-02-28, SUMMARY_ONLY",
        "2009-12-17, 2010-04-17, SUMMARY_ONLY",
        "2009-12-18, 2010-06-18, SUMMARY_ONLY",
        "2010-06-09, 2010-12-09, SUMMARY_ONLY",
        "2010-06-10, 2010-12-10, OVERVIEW_AND_SUMMARY",
        "2010-08-31, 2011-02-28, OVERVIEW_AND_SUMMARY"
    })
    void aReviewIsCompleteAfterTheMonthsOfItsGuidanceAndPublishedByItsOwnRule(LocalDate decided, LocalDate due, String publication) {
        GuidanceVersion version = new GuidanceVersions(TABLES, true).on(decided);

        assertThat(deadlines.open(review, DeadlineKind.D2, null, decided, version).currentDue()).isEqualTo(due);
        assertThat(new PublicationRules(TABLES).on(decided)).hasToString(publication);
    }

    @ParameterizedTest(name = "due on {0} means until {1}")
    @CsvSource({"2011-03-24, 2011-03-24T23:59:00Z", "2011-05-27, 2011-05-27T22:59:00Z"})
    void aDeadlineIsKeptUntilTheLastMinuteOfTheDayInTheUk(LocalDate due, Instant lastMinute) {
        Deadline deadline = deadlines.agree(review, DeadlineKind.D4, null, LocalDate.parse("2010-10-06"), due, "Agreed in the plan");

        assertThat(deadline.dueAt()).contains(lastMinute);
    }

    @Test
    void theAnnualReportIsDueOnTheDayAfterItsYearAndBelongsToNoReview() {
        UUID report = UUID.randomUUID();

        assertThat(deadlines.open(null, DeadlineKind.D12, report, day("2011-03-31"), WT2010).currentDue()).isEqualTo("2011-04-01");
        assertThat(deadlines.find(null, DeadlineKind.D12, report)).isPresent();
        assertThatThrownBy(() -> deadlines.open(review, DeadlineKind.D12, report, day("2012-03-31"), WT2010))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deadlines.open(null, DeadlineKind.D3, null, day("2012-03-31"), WT2010))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWaitForOfstedIsShownButNeverLate() {
        Deadline wait = deadlines.open(review, DeadlineKind.D8, null, day("2011-05-20"), WT2010);

        assertThat(wait.currentDue()).isNull();
        assertThat(wait.dueAt()).isEmpty();
        assertThat(wait.isLate(day("2013-05-20"))).isFalse();
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> revise(DeadlineKind.D8, "2011-08-20")).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void anAgreedDateTakesThePlaceOfTheTables() {
        UUID commission = UUID.randomUUID();

        Deadline agreed = deadlines.agree(review, DeadlineKind.D4, commission, day("2010-10-06"), day("2010-11-05"), "Agreed in the plan");

        assertThat(agreed.originalDue()).isEqualTo("2010-11-05");
        assertThat(agreed.rule()).isEqualTo("AGREED");
        assertThat(agreed.agreedBecause()).isEqualTo("Agreed in the plan");
        assertThat(told).containsExactly(new DeadlineMoved(review, DeadlineKind.D4, commission, day("2010-11-05")));
        assertThatThrownBy(() -> deadlines.agree(review, DeadlineKind.D5, commission, day("2010-10-06"), day("2010-10-05"), "Typing error"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameClockDoesNotRunTwiceAtOnceButMayRunAgain() {
        deadlines.open(review, DeadlineKind.D11, null, day("2011-05-18"), WT2010);
        assertThatThrownBy(() -> deadlines.open(review, DeadlineKind.D11, null, day("2011-05-18"), WT2010))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> deadlines.agree(review, DeadlineKind.D11, null, day("2011-05-18"), day("2011-08-31"), "End of quarter"))
                .isInstanceOf(IllegalStateException.class);

        deadlines.met(review, DeadlineKind.D11, null, day("2011-08-17"));
        Deadline next = deadlines.open(review, DeadlineKind.D11, null, day("2011-08-18"), WT2010);

        assertThat(next.currentDue()).isEqualTo("2011-11-18");
        assertThat(deadlines.find(review, DeadlineKind.D11, null)).contains(next);
        assertThat(deadlines.ofReview(review)).hasSize(2);
    }

    @Test
    void eachSubjectHasItsOwnClock() {
        UUID police = UUID.randomUUID();
        UUID housing = UUID.randomUUID();
        deadlines.open(review, DeadlineKind.D5, police, day("2010-10-06"), WT2010);
        deadlines.open(review, DeadlineKind.D5, housing, day("2010-10-20"), WT2010);

        deadlines.met(review, DeadlineKind.D5, police, day("2010-12-10"));

        assertThat(deadlines.find(review, DeadlineKind.D5, police)).get().matches(Deadline::isMet);
        assertThat(deadlines.find(review, DeadlineKind.D5, housing)).get().matches(open -> !open.isMet());
    }

    @Nested
    class OfTheCompletionOfAReview {

        private final Deadline completion = deadlines.open(review, DeadlineKind.D2, null, day("2010-09-24"), WT2010);

        @Test
        void movesAreKeptWithTheirReasonsAndTheFirstDateStays() {
            told.clear();

            deadlines.revise(review, DeadlineKind.D2, null, day("2011-05-27"), "Panel asked for more analysis", "manager", "DfE");

            assertThat(completion.originalDue()).isEqualTo("2011-03-24");
            assertThat(completion.currentDue()).isEqualTo("2011-05-27");
            assertThat(completion.revisions()).containsExactly(
                    new Revision(day("2011-03-24"), day("2011-05-27"), "Panel asked for more analysis", "manager", "DfE", NOW));
            assertThat(told).containsExactly(new DeadlineMoved(review, DeadlineKind.D2, null, day("2011-05-27")));
        }

        @Test
        void itMayBeMovedAgainAndAgain() {
            revise(DeadlineKind.D2, "2011-05-27");
            revise(DeadlineKind.D2, "2011-07-29");

            assertThat(completion.revisions()).extracting(Revision::from, Revision::to).containsExactly(
                    tuple(day("2011-03-24"), day("2011-05-27")),
                    tuple(day("2011-05-27"), day("2011-07-29")));
        }

        @Test
        void whatIsCountedBackFromItMovesWithIt() {
            Deadline before = deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010);
            assertThat(before.currentDue()).isEqualTo("2011-03-10");

            revise(DeadlineKind.D2, "2011-05-27");

            assertThat(before.currentDue()).isEqualTo("2011-05-13");
            assertThat(before.originalDue()).isEqualTo("2011-03-10");
            assertThat(told).endsWith(new DeadlineMoved(review, DeadlineKind.D7_LSCB, null, day("2011-05-13")));
        }

        @Test
        void whatIsCountedBackFromItNeverFallsBeforeItsOwnStart() {
            Deadline before = deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010);

            revise(DeadlineKind.D2, "2010-10-01");

            assertThat(before.currentDue()).isEqualTo("2010-09-24");
        }

        @Test
        void whatIsDoneOrAgreedOrCountedFromElsewhereStaysWhereItIs() {
            Deadline done = deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010);
            deadlines.met(review, DeadlineKind.D7_LSCB, null, day("2011-03-09"));
            Deadline agreed = deadlines.agree(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), day("2011-03-16"), "Board meets then");
            Deadline toPanel = deadlines.open(review, DeadlineKind.D7, null, day("2010-09-24"), WT2010);

            revise(DeadlineKind.D2, "2011-05-27");

            assertThat(List.of(done, agreed, toPanel)).noneMatch(Deadline::isRevised);
        }

        @Test
        void latenessIsCountedFromTheCurrentDateAndFromTheFirst() {
            assertThat(completion.isLate(day("2011-03-24"))).isFalse();
            assertThat(completion.daysLate(day("2011-03-25"))).isEqualTo(1);

            revise(DeadlineKind.D2, "2011-05-27");
            deadlines.met(review, DeadlineKind.D2, null, day("2011-05-20"));

            assertThat(completion.isLate(day("2013-01-01"))).isFalse();
            assertThat(completion.daysAfterOriginal(day("2013-01-01"))).isEqualTo(57);
            assertThat(told).endsWith(new DeadlineMet(review, DeadlineKind.D2, null, day("2011-05-20")));
        }

        @Test
        void itDoesNotMoveOnceItIsMetNorToBeforeItsStart() {
            assertThatThrownBy(() -> revise(DeadlineKind.D2, "2010-09-23")).hasMessageContaining("before the day on which the period began");

            deadlines.met(review, DeadlineKind.D2, null, day("2011-05-20"));

            assertThatThrownBy(() -> revise(DeadlineKind.D2, "2011-06-30")).hasMessageContaining("has been done");
            assertThat(completion.currentDue()).isEqualTo("2011-03-24");
        }

        @Test
        void aDateOfTheReviewThatIsNotTheCompletionMovesAlone() {
            Deadline before = deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010);
            deadlines.open(review, DeadlineKind.D3, null, day("2010-09-24"), WT2010);

            revise(DeadlineKind.D3, "2010-10-22");

            assertThat(before.isRevised()).isFalse();
            assertThat(completion.isRevised()).isFalse();
        }

        @Test
        void whatWouldMoveIsSeenBeforehandAndNothingHasMoved() {
            Deadline before = deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010);

            assertThat(deadlines.whatIf(completion.id(), day("2011-05-27"))).containsExactly(
                    new DateMove(completion, day("2011-03-24"), day("2011-05-27")),
                    new DateMove(before, day("2011-03-10"), day("2011-05-13")));
            assertThat(List.of(completion, before)).noneMatch(Deadline::isRevised);
            assertThatThrownBy(() -> deadlines.whatIf(completion.id(), day("2010-09-23"))).isInstanceOf(NotAllowedNow.class);
            assertThatThrownBy(() -> deadlines.whatIf(UUID.randomUUID(), day("2011-05-27"))).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void itMayBeMovedToTheDayOnWhichItsPeriodBegan() {
            assertThat(deadlines.revise(review, DeadlineKind.D2, null, day("2010-09-24"), "Reasons", "manager", null)).isSameAs(completion);
            assertThat(completion.isRevised()).isTrue();
        }

        @Test
        void aMoveThatNobodyLookedAtBeforehandIsRefusedAllTheSame() {
            assertThatThrownBy(() -> completion.revise(day("2010-09-23"), "Reasons", "manager", null, NOW)).isInstanceOf(NotAllowedNow.class);
            assertThat(completion.currentDue()).isEqualTo("2011-03-24");
        }

        @Test
        void whatIsNotWantedAnyMoreIsNeitherOpenNorMetAndItsLatenessStandsStill() {
            deadlines.lapse(review, DeadlineKind.D2, null, day("2011-03-29"), "The review was discontinued");

            assertThat(completion.isOpen()).isFalse();
            assertThat(completion.isMet()).isFalse();
            assertThat(completion.lapsedOn()).isEqualTo("2011-03-29");
            assertThat(completion.lapsedBecause()).isEqualTo("The review was discontinued");
            assertThat(completion.daysLate(day("2013-01-01"))).isEqualTo(5);
            assertThat(told).endsWith(new DeadlineLapsed(review, DeadlineKind.D2, null, day("2011-03-29")));
            assertThatThrownBy(() -> revise(DeadlineKind.D2, "2011-06-30")).isInstanceOf(NotAllowedNow.class).hasMessageContaining("not wanted any more");

            deadlines.lapse(review, DeadlineKind.D2, null, day("2011-04-29"), "Again");
            assertThat(completion.lapsedOn()).isEqualTo("2011-03-29");
        }

        @Test
        void beingDoneTwiceCountsOnce() {
            deadlines.met(review, DeadlineKind.D2, null, day("2011-05-20"));
            deadlines.met(review, DeadlineKind.D2, null, day("2011-12-20"));

            assertThat(completion.metOn()).isEqualTo("2011-05-20");
            assertThat(told).filteredOn(DeadlineMet.class::isInstance).hasSize(1);
        }
    }

    @Test
    void theLscbsDateCannotBeCountedBeforeTheCompletionDateIsSet() {
        assertThatThrownBy(() -> deadlines.open(review, DeadlineKind.D7_LSCB, null, day("2010-09-24"), WT2010))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> revise(DeadlineKind.D2, "2011-05-27")).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void theClocksOfAReviewComeInTheOrderOfTheirNumbers() {
        deadlines.open(review, DeadlineKind.D10, null, day("2011-09-16"), WT2010);
        deadlines.open(review, DeadlineKind.D2, null, day("2010-09-24"), WT2010);
        deadlines.open(review, DeadlineKind.D1, null, day("2010-09-06"), WT2010);

        assertThat(deadlines.ofReview(review)).extracting(Deadline::kind)
                .containsExactly(DeadlineKind.D1, DeadlineKind.D2, DeadlineKind.D10);
    }

    private void revise(DeadlineKind kind, String to) {
        deadlines.revise(review, kind, null, day(to), "Reasons", "manager", null);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
