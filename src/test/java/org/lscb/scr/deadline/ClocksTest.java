package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.guidance.GuidanceVersions;
import org.lscb.scr.guidance.PublicationRule;
import org.lscb.scr.guidance.PublicationRules;
import org.lscb.scr.testing.PlainGuidanceTables;

/** From which day each clock runs and when it runs out, as tables that somebody who keeps a board's diary can check (domain.md 6.5, 7). */
@DisplayName("The clocks of a review")
class ClocksTest {

    private static final GuidanceTables TABLES = new PlainGuidanceTables();

    private final UUID review = UUID.randomUUID();
    private final Deadlines deadlines =
        new Deadlines(new DeadlinesInMemory(), TABLES, new WorkingDays(), event -> { }, Clock.fixed(Instant.parse("2011-03-08T10:15:00Z"), ZoneId.of("Europe/London")));

    @DisplayName("The nine dates of the worked example")
    @ParameterizedTest(name = "{0} on {1}: {2} by {3}, {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # what happened    | on              | what is due | by              | published
        the Chair is aware | Mon 14 Jan 2008 | D1          | Thu 14 Feb 2008 | -
        the Chair is aware | Thu 31 Jan 2008 | D1          | Fri 29 Feb 2008 | -
        decided            | Mon 11 Feb 2008 | D2          | Wed 11 Jun 2008 | SUMMARY_ONLY
        decided            | Fri 30 Oct 2009 | D2          | Sun 28 Feb 2010 | SUMMARY_ONLY
        decided            | Thu 17 Dec 2009 | D2          | Sat 17 Apr 2010 | SUMMARY_ONLY
        decided            | Fri 18 Dec 2009 | D2          | Fri 18 Jun 2010 | SUMMARY_ONLY
        decided            | Wed 9 Jun 2010  | D2          | Thu 9 Dec 2010  | SUMMARY_ONLY
        decided            | Thu 10 Jun 2010 | D2          | Fri 10 Dec 2010 | OVERVIEW_AND_SUMMARY
        decided            | Tue 31 Aug 2010 | D2          | Mon 28 Feb 2011 | OVERVIEW_AND_SUMMARY
        """)
    void theNineDatesOfTheWorkedExample(String what, @Day LocalDate on, DeadlineKind clock, @Day LocalDate due, PublicationRule published) {
        GuidanceVersion inForce = new GuidanceVersions(TABLES, true).on(on);

        assertThat(deadlines.open(review, clock, null, on, inForce).currentDue()).isEqualTo(due);
        if (clock == DeadlineKind.D2) {
            assertThat(new PublicationRules(TABLES).on(on)).isEqualTo(published);
        }
    }

    @DisplayName("Each clock under each edition of the guidance")
    @ParameterizedTest(name = "{0} under {2}, from {1}: due on {3}, because {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # clock | from            | edition | due on          | rests on
        D0      | Fri 2 Oct 2009  | WT2006  | Fri 9 Oct 2009  | 5 working days from the day on which the incident was known, to be aimed at (Working Together 2006, row D0 of our table)
        D0      | Thu 2 Sep 2010  | WT2010  | Thu 9 Sep 2010  | 5 working days from the day on which the incident was known, to be aimed at (Working Together 2010, row D0 of our table)
        D1      | Mon 5 Oct 2009  | WT2006  | Thu 5 Nov 2009  | 1 month from the day on which the Chair was made aware (Working Together 2006, row D1 of our table)
        D1      | Mon 6 Sep 2010  | WT2010  | Wed 6 Oct 2010  | 1 month from the day on which the Chair was made aware (Working Together 2010, row D1 of our table)
        D2      | Fri 23 Oct 2009 | WT2006  | Tue 23 Feb 2010 | 4 months from the decision to initiate (Working Together 2006, row D2a of our table)
        D2      | Fri 24 Sep 2010 | WT2010  | Thu 24 Mar 2011 | 6 months from the decision to initiate (Working Together 2010, row D2b of our table)
        D3      | Fri 23 Oct 2009 | WT2006  | Fri 6 Nov 2009  | 2 weeks from the decision to initiate (Working Together 2006, row D3 of our table)
        D3      | Fri 24 Sep 2010 | WT2010  | Fri 8 Oct 2010  | 2 weeks from the decision to initiate (Working Together 2010, row D3 of our table)
        D4      | Wed 4 Nov 2009  | WT2006  | Wed 2 Dec 2009  | 4 weeks from the commission (Working Together 2006, row D4a of our table)
        D4      | Wed 6 Oct 2010  | WT2010  | Wed 17 Nov 2010 | 6 weeks from the commission (Working Together 2010, row D4b of our table)
        D5      | Wed 4 Nov 2009  | WT2006  | Wed 30 Dec 2009 | 8 weeks from the commission (Working Together 2006, row D5a of our table)
        D5      | Wed 6 Oct 2010  | WT2010  | Wed 15 Dec 2010 | 10 weeks from the commission (Working Together 2010, row D5b of our table)
        D6      | Wed 30 Dec 2009 | WT2006  | Wed 13 Jan 2010 | 2 weeks from the last health IMR (Working Together 2006, row D6a of our table)
        D6      | Fri 21 Jan 2011 | WT2010  | Fri 11 Feb 2011 | 3 weeks from the last health IMR (Working Together 2010, row D6b of our table)
        D7      | Fri 23 Oct 2009 | WT2006  | Sat 23 Jan 2010 | 3 months from the decision to initiate (Working Together 2006, row D7a of our table)
        D7      | Fri 24 Sep 2010 | WT2010  | Thu 24 Feb 2011 | 5 months from the decision to initiate (Working Together 2010, row D7b of our table)
        D9      | Mon 1 Feb 2010  | WT2006  | Mon 1 Mar 2010  | 1 month from the final letter with the grade inadequate (Working Together 2006, row D9 of our table)
        D9      | Fri 16 Sep 2011 | WT2010  | Sun 16 Oct 2011 | 1 month from the final letter with the grade inadequate (Working Together 2010, row D9 of our table)
        D10     | Mon 1 Feb 2010  | WT2006  | Sat 1 May 2010  | 3 months from the final letter with the grade inadequate (Working Together 2006, row D10 of our table)
        D10     | Fri 16 Sep 2011 | WT2010  | Fri 16 Dec 2011 | 3 months from the final letter with the grade inadequate (Working Together 2010, row D10 of our table)
        D11     | Tue 23 Feb 2010 | WT2006  | Sun 23 May 2010 | 3 months from the endorsement of the action plan (Working Together 2006, row D11 of our table)
        D11     | Wed 18 May 2011 | WT2010  | Thu 18 Aug 2011 | 3 months from the endorsement of the action plan (Working Together 2010, row D11 of our table)
        """)
    void eachClockRunsFromItsOwnDay(DeadlineKind clock, @Day LocalDate from, GuidanceVersion edition, @Day LocalDate due, String because) {
        Deadline opened = deadlines.open(review, clock, null, from, edition);

        assertThat(opened.startsOn()).isEqualTo(from);
        assertThat(opened.originalDue()).isEqualTo(due);
        assertThat(opened.currentDue()).isEqualTo(due);
        assertThat(deadlines.basis(opened)).isEqualTo(because);
        assertThat(deadlines.dueFrom(clock, from, edition)).as("what it would be, before it runs").isEqualTo(due);
    }

    @DisplayName("The overview report goes to the LSCB two weeks before the date for completion")
    @ParameterizedTest(name = "decided on {0} under {1}: complete by {2}, before the LSCB by {3}")
    @CsvSource(delimiter = '|', textBlock = """
        Fri 23 Oct 2009 | WT2006 | Tue 23 Feb 2010 | Tue 9 Feb 2010
        Fri 24 Sep 2010 | WT2010 | Thu 24 Mar 2011 | Thu 10 Mar 2011
        Tue 31 Aug 2010 | WT2010 | Mon 28 Feb 2011 | Mon 14 Feb 2011
        """)
    void theLscbSeesItTwoWeeksBefore(@Day LocalDate decided, GuidanceVersion edition, @Day LocalDate complete, @Day LocalDate beforeTheLscb) {
        assertThat(deadlines.open(review, DeadlineKind.D2, null, decided, edition).currentDue()).isEqualTo(complete);

        Deadline lscb = deadlines.open(review, DeadlineKind.D7_LSCB, null, decided, edition);

        assertThat(lscb.currentDue()).isEqualTo(beforeTheLscb);
        assertThat(deadlines.basis(lscb)).isEqualTo("2 weeks before the date for completion (" + edition.title() + ", row D7c of our table)");
        assertThatThrownBy(() -> deadlines.dueFrom(DeadlineKind.D7_LSCB, decided, edition)).isInstanceOf(IllegalStateException.class);
    }

    @DisplayName("Ofsted's letter has no date by which it must come")
    @ParameterizedTest(name = "submitted under {0}")
    @CsvSource({"WT2006", "WT2010"})
    void nothingIsDueFromOfsted(GuidanceVersion edition) {
        Deadline wait = deadlines.open(review, DeadlineKind.D8, null, LocalDate.of(2011, 5, 20), edition);

        assertThat(wait.currentDue()).isNull();
        assertThat(deadlines.basis(wait)).isEqualTo("No date of its own; a reminder 3 months from the submission (" + edition.title() + ", row D8 of our table)");
        assertThatThrownBy(() -> deadlines.dueFrom(DeadlineKind.D8, LocalDate.of(2011, 5, 20), edition)).isInstanceOf(IllegalStateException.class);
    }

    @DisplayName("The annual report is due the day after its year, from 2010 on")
    @ParameterizedTest(name = "the year to {0}: by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Thu 31 Mar 2011 | Fri 1 Apr 2011
        Sat 31 Mar 2012 | Sun 1 Apr 2012
        """)
    void theAnnualReportIsDueTheDayAfterItsYear(@Day LocalDate yearEnd, @Day LocalDate due) {
        Deadline report = deadlines.open(null, DeadlineKind.D12, UUID.randomUUID(), yearEnd, GuidanceVersion.WT2010);

        assertThat(report.currentDue()).isEqualTo(due);
        assertThat(deadlines.basis(report)).isEqualTo("1 day from the end of the reporting year (Working Together 2010, row D12 of our table)");
    }

    @DisplayName("Months are calendar months and end with a shorter month; no date moves off a weekend, a bank holiday or the turn of the year")
    @ParameterizedTest(name = "{0}: {1} from {2} under {3} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                              | clock | from            | edition | due on
        1 month, into 29 February           | D1    | Tue 29 Jan 2008 | WT2006  | Fri 29 Feb 2008
        1 month, clamped to 29 February     | D1    | Wed 30 Jan 2008 | WT2006  | Fri 29 Feb 2008
        1 month, clamped to 28 February     | D1    | Thu 29 Jan 2009 | WT2006  | Sat 28 Feb 2009
        1 month, clamped to 28 February     | D1    | Mon 31 Jan 2011 | WT2010  | Mon 28 Feb 2011
        1 month, from 29 February           | D1    | Wed 29 Feb 2012 | WT2010  | Thu 29 Mar 2012
        1 month, from the end of February   | D1    | Mon 28 Feb 2011 | WT2010  | Mon 28 Mar 2011
        1 month, clamped to 30 days         | D1    | Wed 31 Aug 2011 | WT2010  | Fri 30 Sep 2011
        1 month, over the year end          | D1    | Fri 31 Dec 2010 | WT2010  | Mon 31 Jan 2011
        4 months, clamped to 29 February    | D2    | Wed 31 Oct 2007 | WT2006  | Fri 29 Feb 2008
        4 months, from 29 February          | D2    | Fri 29 Feb 2008 | WT2006  | Sun 29 Jun 2008
        6 months, from 31 August            | D2    | Wed 31 Aug 2011 | WT2010  | Wed 29 Feb 2012
        6 months, from 30 August            | D2    | Mon 30 Aug 2010 | WT2010  | Mon 28 Feb 2011
        6 months, from 29 August            | D2    | Sun 29 Aug 2010 | WT2010  | Mon 28 Feb 2011
        6 months, from 28 August            | D2    | Sat 28 Aug 2010 | WT2010  | Mon 28 Feb 2011
        6 months, from 31 March             | D2    | Thu 31 Mar 2011 | WT2010  | Fri 30 Sep 2011
        6 months, due on Christmas Day      | D2    | Fri 25 Jun 2010 | WT2010  | Sat 25 Dec 2010
        6 months, due on New Year's Day     | D2    | Thu 1 Jul 2010  | WT2010  | Sat 1 Jan 2011
        3 months, clamped to 29 February    | D10   | Wed 30 Nov 2011 | WT2010  | Wed 29 Feb 2012
        5 months, clamped to 28 February    | D7    | Thu 30 Sep 2010 | WT2010  | Mon 28 Feb 2011
        a quarter, over the year end        | D11   | Tue 30 Nov 2010 | WT2010  | Mon 28 Feb 2011
        2 weeks, over the year end          | D3    | Fri 24 Dec 2010 | WT2010  | Fri 7 Jan 2011
        2 weeks, over 29 February           | D3    | Mon 20 Feb 2012 | WT2010  | Mon 5 Mar 2012
        2 weeks, due on a bank holiday      | D3    | Fri 8 Apr 2011  | WT2010  | Fri 22 Apr 2011
        5 working days, over Christmas 2010 | D0    | Wed 22 Dec 2010 | WT2010  | Fri 31 Dec 2010
        5 working days, over the year end   | D0    | Thu 30 Dec 2010 | WT2010  | Fri 7 Jan 2011
        5 working days, over Easter 2011    | D0    | Thu 21 Apr 2011 | WT2010  | Wed 4 May 2011
        """)
    void monthsAreCalendarMonths(String what, DeadlineKind clock, @Day LocalDate from, GuidanceVersion edition, @Day LocalDate due) {
        assertThat(deadlines.open(review, clock, null, from, edition).currentDue()).isEqualTo(due);
    }

    @DisplayName("The clocks of Child QT")
    @ParameterizedTest(name = "{0}, from {1}: first due on {2}, moved to {3}, met on {4}: {5} days late, {6} after the first date")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # clock | from            | first due on    | moved to        | met on          | late | after the first
        D0      | Thu 2 Sep 2010  | Thu 9 Sep 2010  | -               | Fri 3 Sep 2010  | 0    | 0
        D1      | Mon 6 Sep 2010  | Wed 6 Oct 2010  | -               | Fri 24 Sep 2010 | 0    | 0
        D2      | Fri 24 Sep 2010 | Thu 24 Mar 2011 | Fri 27 May 2011 | Fri 20 May 2011 | 0    | 57
        D3      | Fri 24 Sep 2010 | Fri 8 Oct 2010  | -               | Mon 4 Oct 2010  | 0    | 0
        D6      | Fri 21 Jan 2011 | Fri 11 Feb 2011 | -               | Fri 28 Jan 2011 | 0    | 0
        D7      | Fri 24 Sep 2010 | Thu 24 Feb 2011 | -               | Tue 1 Mar 2011  | 5    | 5
        D9      | Fri 16 Sep 2011 | Sun 16 Oct 2011 | -               | Wed 28 Sep 2011 | 0    | 0
        D10     | Fri 16 Sep 2011 | Fri 16 Dec 2011 | -               | Thu 15 Dec 2011 | 0    | 0
        D11     | Wed 18 May 2011 | Thu 18 Aug 2011 | -               | Wed 31 Aug 2011 | 13   | 13
        """)
    void theClocksOfChildQt(DeadlineKind clock, @Day LocalDate from, @Day LocalDate first, @Day LocalDate movedTo, @Day LocalDate metOn, long late, long afterFirst) {
        Deadline deadline = deadlines.open(review, clock, null, from, GuidanceVersion.WT2010);
        if (movedTo != null) {
            deadlines.revise(review, clock, null, movedTo, "Trial in June", "manager", "DfE");
        }
        deadlines.met(review, clock, null, metOn);

        LocalDate yearsLater = LocalDate.of(2013, 6, 28);
        assertThat(deadline.originalDue()).isEqualTo(first);
        assertThat(deadline.currentDue()).isEqualTo(movedTo == null ? first : movedTo);
        assertThat(deadline.daysLate(yearsLater)).isEqualTo(late);
        assertThat(deadline.isLate(yearsLater)).isEqualTo(late > 0);
        assertThat(deadline.daysAfterOriginal(yearsLater)).isEqualTo(afterFirst);
    }

    @Test
    @DisplayName("Housing's chronology was agreed for 5 November and came ten days late")
    void housingsChronologyCameTenDaysLate() {
        UUID housing = UUID.randomUUID();
        Deadline chronology = deadlines.agree(review, DeadlineKind.D4, housing, LocalDate.of(2010, 10, 6), LocalDate.of(2010, 11, 5), "Agreed in the plan");
        deadlines.met(review, DeadlineKind.D4, housing, LocalDate.of(2010, 11, 15));

        assertThat(chronology.daysLate(LocalDate.of(2010, 12, 1))).isEqualTo(10);
        assertThat(deadlines.basis(chronology)).isEqualTo("Agreed by the people concerned");
    }

    @Test
    @DisplayName("A review of 2006's edition keeps its four months when the edition changes on 18 December 2009; six are an extension")
    void aRunningReviewKeepsItsFourMonths() {
        LocalDate decided = LocalDate.of(2009, 12, 17);
        Deadline completion = deadlines.open(review, DeadlineKind.D2, null, decided, new GuidanceVersions(TABLES, true).on(decided));
        Deadline lscb = deadlines.open(review, DeadlineKind.D7_LSCB, null, decided, GuidanceVersion.WT2006);

        assertThat(completion.currentDue()).as("today is a year later, and nothing has moved").isEqualTo("2010-04-17");

        deadlines.revise(review, DeadlineKind.D2, null, LocalDate.of(2010, 6, 17), "Six months, as agreed", "manager", "Government Office");

        assertThat(completion.originalDue()).isEqualTo("2010-04-17");
        assertThat(completion.daysAfterOriginal(LocalDate.of(2010, 6, 17))).as("late against the first date").isEqualTo(61);
        assertThat(deadlines.basis(completion)).isEqualTo("4 months from the decision to initiate (Working Together 2006, row D2a of our table)");
        assertThat(lscb.currentDue()).isEqualTo("2010-06-03");
        assertThat(lscb.revisions()).singleElement().returns("Moved with the date for completion", Revision::reason).returns(null, Revision::consulted);
        assertThat(completion.revisions()).singleElement().returns("Six months, as agreed", Revision::reason).returns("Government Office", Revision::consulted);
    }
}
