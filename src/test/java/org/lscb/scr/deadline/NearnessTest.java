package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

    @ParameterizedTest(name = "due on {1}, on {0} it is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2010-12-10 | 2010-12-10 | AT_RISK | due today
            2010-12-10 | 2010-12-13 | AT_RISK | due in 1 working day
            2010-12-10 | 2010-12-12 | AT_RISK | due in 2 days, no working day before
            2010-12-10 | 2010-12-15 | AT_RISK | due in 3 working days
            2010-12-20 | 2011-01-06 | AT_RISK | due in 10 working days
            2010-12-20 | 2011-01-07 | ON_TIME | due in 11 working days
            2010-12-11 | 2010-12-10 | LATE    | 1 day late
            2010-12-22 | 2010-12-10 | LATE    | 12 days late
            """)
    void aDateIsNearByTheWorkingDaysLeftAndLateByEveryDay(LocalDate today, LocalDate due, Nearness.State state, String words) {
        assertThat(Nearness.of(due, today, new WorkingDays())).isEqualTo(new Nearness(state, words));
    }
}
