package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.testing.PlainGuidanceTables;

/** The day ends at midnight in the UK, whatever the time of year and wherever the machine stands. In the tables, Z is the time of Greenwich. */
@DisplayName("A date is kept until 23:59 in the UK")
class LastMinuteTest {

    private static final GuidanceTables TABLES = new PlainGuidanceTables();
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final UUID review = UUID.randomUUID();

    @DisplayName("Late from the next midnight in the UK, not in Greenwich")
    @ParameterizedTest(name = "due on {0}: at {1} it is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # due on        | at                   | how it stands         | why
        Thu 24 Mar 2011 | 2011-03-24T00:00:00Z | due today             | winter
        Thu 24 Mar 2011 | 2011-03-24T23:59:00Z | due today             | the last minute
        Thu 24 Mar 2011 | 2011-03-24T23:59:59Z | due today             | and its last second
        Thu 24 Mar 2011 | 2011-03-25T00:00:00Z | 1 day late            |
        Fri 27 May 2011 | 2011-05-26T22:59:59Z | due in 1 working day  | summer: 23:59 of the day before
        Fri 27 May 2011 | 2011-05-26T23:00:00Z | due today             | 00:00 in the UK
        Fri 27 May 2011 | 2011-05-27T22:59:59Z | due today             | 23:59 in the UK
        Fri 27 May 2011 | 2011-05-27T23:00:00Z | 1 day late            | 00:00 in the UK, still the 27th in Greenwich
        Sat 26 Mar 2011 | 2011-03-26T23:59:59Z | due today             | the night before the clocks go forward
        Sat 26 Mar 2011 | 2011-03-27T00:00:00Z | 1 day late            |
        Sun 27 Mar 2011 | 2011-03-27T00:00:00Z | due today             | the day has 23 hours
        Sun 27 Mar 2011 | 2011-03-27T22:59:59Z | due today             |
        Sun 27 Mar 2011 | 2011-03-27T23:00:00Z | 1 day late            |
        Sat 30 Oct 2010 | 2010-10-30T22:59:59Z | due today             | the night before the clocks go back
        Sat 30 Oct 2010 | 2010-10-30T23:00:00Z | 1 day late            |
        Sun 31 Oct 2010 | 2010-10-30T23:00:00Z | due today             | the day has 25 hours
        Sun 31 Oct 2010 | 2010-10-31T23:59:59Z | due today             |
        Sun 31 Oct 2010 | 2010-11-01T00:00:00Z | 1 day late            |
        """)
    void lateFromTheNextMidnightInTheUk(@Day LocalDate due, Instant at, String howItStands) {
        Clock now = Clock.fixed(at, UK);

        assertThat(new HowSoon(new WorkingDays(), now).inWords(due)).isEqualTo(howItStands);
        assertThat(Deadline.lastMinuteOf(due).plusSeconds(59).isBefore(at)).as("its last minute is over").isEqualTo(howItStands.endsWith("late"));
    }

    @DisplayName("A date on the Sunday on which the clocks change, and its reminders at 08:00")
    @ParameterizedTest(name = "due on {0}, kept until {1}; reminded on {2}, and on {3} if it is late")
    @CsvSource(delimiter = '|', textBlock = """
        # due on        | kept until           | three working days before | the next working day
        Sun 26 Mar 2006 | 2006-03-26T22:59:00Z | 2006-03-22T08:00:00Z      | 2006-03-27T07:00:00Z
        Sun 29 Oct 2006 | 2006-10-29T23:59:00Z | 2006-10-25T07:00:00Z      | 2006-10-30T08:00:00Z
        Sun 25 Mar 2007 | 2007-03-25T22:59:00Z | 2007-03-21T08:00:00Z      | 2007-03-26T07:00:00Z
        Sun 28 Oct 2007 | 2007-10-28T23:59:00Z | 2007-10-24T07:00:00Z      | 2007-10-29T08:00:00Z
        Sun 30 Mar 2008 | 2008-03-30T22:59:00Z | 2008-03-26T08:00:00Z      | 2008-03-31T07:00:00Z
        Sun 26 Oct 2008 | 2008-10-26T23:59:00Z | 2008-10-22T07:00:00Z      | 2008-10-27T08:00:00Z
        Sun 29 Mar 2009 | 2009-03-29T22:59:00Z | 2009-03-25T08:00:00Z      | 2009-03-30T07:00:00Z
        Sun 25 Oct 2009 | 2009-10-25T23:59:00Z | 2009-10-21T07:00:00Z      | 2009-10-26T08:00:00Z
        Sun 28 Mar 2010 | 2010-03-28T22:59:00Z | 2010-03-24T08:00:00Z      | 2010-03-29T07:00:00Z
        Sun 31 Oct 2010 | 2010-10-31T23:59:00Z | 2010-10-27T07:00:00Z      | 2010-11-01T08:00:00Z
        Sun 27 Mar 2011 | 2011-03-27T22:59:00Z | 2011-03-23T08:00:00Z      | 2011-03-28T07:00:00Z
        Sun 30 Oct 2011 | 2011-10-30T23:59:00Z | 2011-10-26T07:00:00Z      | 2011-10-31T08:00:00Z
        Sun 25 Mar 2012 | 2012-03-25T22:59:00Z | 2012-03-21T08:00:00Z      | 2012-03-26T07:00:00Z
        Sun 28 Oct 2012 | 2012-10-28T23:59:00Z | 2012-10-24T07:00:00Z      | 2012-10-29T08:00:00Z
        # Easter Day: its Friday and its Monday are bank holidays
        Sun 31 Mar 2013 | 2013-03-31T22:59:00Z | 2013-03-26T08:00:00Z      | 2013-04-02T07:00:00Z
        Sun 27 Oct 2013 | 2013-10-27T23:59:00Z | 2013-10-23T07:00:00Z      | 2013-10-28T08:00:00Z
        """)
    void theSundaysOnWhichTheClocksChange(@Day LocalDate due, Instant until, Instant before, Instant after) {
        Deadline terms = deadlines(Clock.fixed(before, UK)).open(review, DeadlineKind.D3, null, due.minusWeeks(2), GuidanceVersion.WT2010);

        assertThat(terms.currentDue()).isEqualTo(due);
        assertThat(terms.dueAt()).contains(until);
        assertThat(new ReminderRule("D3-1", -3, Audience.RESPONSIBLE, ReminderRule.Channel.MAIL).at(due, new WorkingDays())).isEqualTo(before);
        assertThat(new ReminderRule("D3-3", 1, Audience.BUSINESS_MANAGER, ReminderRule.Channel.MAIL).at(due, new WorkingDays())).isEqualTo(after);
    }

    @DisplayName("A machine far away keeps the same minute")
    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "UTC"})
    void aMachineFarAwayKeepsTheSameMinute(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(Deadline.lastMinuteOf(LocalDate.of(2011, 5, 27))).isEqualTo("2011-05-27T22:59:00Z");
            assertThat(Deadline.lastMinuteOf(LocalDate.of(2011, 3, 24))).isEqualTo("2011-03-24T23:59:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    @DisplayName("What is done on the day itself is in time, what is done the day after is one day late")
    void whatIsDoneOnTheDayItselfIsInTime() {
        Deadlines deadlines = deadlines(Clock.fixed(Instant.parse("2011-03-25T00:00:00Z"), UK));
        Deadline onTheDay = deadlines.open(review, DeadlineKind.D2, null, LocalDate.of(2010, 9, 24), GuidanceVersion.WT2010);
        Deadline dayAfter = deadlines.open(UUID.randomUUID(), DeadlineKind.D2, null, LocalDate.of(2010, 9, 24), GuidanceVersion.WT2010);

        assertThat(onTheDay.isLate(LocalDate.of(2011, 3, 24))).isFalse();
        assertThat(onTheDay.isLate(LocalDate.of(2011, 3, 25))).isTrue();

        onTheDay.met(LocalDate.of(2011, 3, 24));
        dayAfter.met(LocalDate.of(2011, 3, 25));

        assertThat(onTheDay.isLate(LocalDate.of(2012, 1, 1))).isFalse();
        assertThat(dayAfter.daysLate(LocalDate.of(2012, 1, 1))).isEqualTo(1);
    }

    private Deadlines deadlines(Clock clock) {
        return new Deadlines(new DeadlinesInMemory(), TABLES, new WorkingDays(), event -> { }, clock);
    }
}
