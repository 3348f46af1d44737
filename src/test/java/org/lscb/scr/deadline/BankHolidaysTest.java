package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which nobody in England and Wales is at work, as the government announced them, and how reminders count around them. */
@DisplayName("Bank holidays of England and Wales")
class BankHolidaysTest {

    private static final DateTimeFormatter IN_A_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final WorkingDays workingDays = new WorkingDays();

    @DisplayName("Every bank holiday of the year, and no other weekday")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2006 | 2 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
        2007 | 1 Jan, 6 Apr, 9 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
        2008 | 1 Jan, 21 Mar, 24 Mar, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
        2009 | 1 Jan, 10 Apr, 13 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
        2010 | 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
        2011 | 3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
        2012 | 2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec
        2013 | 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
        2020 | 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
        2021 | 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
        2022 | 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
        2023 | 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
        """)
    void everyBankHolidayAndNoOtherWeekday(int year, String announced) {
        List<LocalDate> holidays = Arrays.stream(announced.split(", ")).map(day -> MonthDay.parse(day, IN_A_YEAR).atYear(year)).toList();

        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(BankHolidaysTest::isWeekday).filter(this::isNoWorkingDay))
            .containsExactlyElementsOf(holidays);
    }

    @DisplayName("A count of working days leaves them out, forwards and backwards")
    @ParameterizedTest(name = "{0}: {2} working days after {1} is {3}, and so many before {3} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # what                                       | from            | days | to
        the next day                                 | Mon 6 Sep 2010  | 1    | Tue 7 Sep 2010
        over a weekend                               | Fri 10 Sep 2010 | 1    | Mon 13 Sep 2010
        Christmas Day on a Saturday, made up for     | Fri 24 Dec 2010 | 1    | Wed 29 Dec 2010
        Christmas Day on a Sunday, made up for       | Fri 23 Dec 2011 | 1    | Wed 28 Dec 2011
        New Year's Day on a Sunday, made up for      | Fri 30 Dec 2011 | 1    | Tue 3 Jan 2012
        Easter, early                                | Thu 20 Mar 2008 | 1    | Tue 25 Mar 2008
        Easter, late, then the royal wedding and May | Thu 21 Apr 2011 | 3    | Thu 28 Apr 2011
        the royal wedding and the Monday in May      | Thu 28 Apr 2011 | 1    | Tue 3 May 2011
        the spring holiday moved for the Jubilee     | Fri 1 Jun 2012  | 1    | Wed 6 Jun 2012
        the last Monday of May 2012 is worked on     | Fri 25 May 2012 | 1    | Mon 28 May 2012
        the May holiday moved to VE Day              | Thu 7 May 2020  | 1    | Mon 11 May 2020
        the first Monday of May 2020 is worked on    | Fri 1 May 2020  | 1    | Mon 4 May 2020
        two weeks without a holiday                  | Mon 6 Sep 2010  | 10   | Mon 20 Sep 2010
        two weeks over Christmas                     | Fri 17 Dec 2010 | 10   | Wed 5 Jan 2011
        """)
    void aCountOfWorkingDaysLeavesThemOut(String what, @Day LocalDate from, int days, @Day LocalDate to) {
        assertThat(workingDays.after(from, days)).isEqualTo(to);
        assertThat(workingDays.before(to, days)).isEqualTo(from);
        assertThat(workingDays.between(from, to)).isEqualTo(days);
        assertThat(workingDays.between(to, from)).isEqualTo(-days);
    }

    @DisplayName("From a day off, the first working day is the next, or the one before")
    @ParameterizedTest(name = "a date on {0}: one working day before is {1}, one after is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        Sat 25 Dec 2010 | Fri 24 Dec 2010 | Wed 29 Dec 2010
        Tue 28 Dec 2010 | Fri 24 Dec 2010 | Wed 29 Dec 2010
        Sun 28 Feb 2010 | Fri 26 Feb 2010 | Mon 1 Mar 2010
        Fri 29 Apr 2011 | Thu 28 Apr 2011 | Tue 3 May 2011
        """)
    void fromADayOff(@Day LocalDate date, @Day LocalDate before, @Day LocalDate after) {
        assertThat(workingDays.before(date, 1)).isEqualTo(before);
        assertThat(workingDays.after(date, 1)).isEqualTo(after);
        assertThat(workingDays.between(date, date)).isZero();
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private boolean isNoWorkingDay(LocalDate day) {
        return workingDays.between(day.minusDays(1), day) == 0;
    }
}
