package org.lscb.scr.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.deadline.HowSoon.Standing;

/** Around Christmas 2010: the 27th and 28th of December and the 3rd of January are bank holidays. */
class HowSoonTest {

    @ParameterizedTest(name = "on {0}, what is due on {1} is {2}")
    @CsvSource({
        "2010-12-22T09:00:00Z, 2010-12-10, 12 days late, LATE",
        "2010-12-22T09:00:00Z, 2010-12-21, 1 day late, LATE",
        "2010-12-22T00:00:00Z, 2010-12-22, due today, DUE_TODAY",
        "2010-12-22T23:59:59Z, 2010-12-22, due today, DUE_TODAY",
        "2010-12-23T00:00:00Z, 2010-12-22, 1 day late, LATE",
        "2010-12-22T09:00:00Z, 2010-12-23, due in 1 working day, AT_RISK",
        "2010-12-22T09:00:00Z, 2010-12-28, due in 2 working days, AT_RISK",
        "2010-12-22T09:00:00Z, 2010-12-29, due in 3 working days, AT_RISK",
        "2010-12-24T09:00:00Z, 2010-12-28, due before the next working day, AT_RISK",
        "2010-12-22T09:00:00Z, 2011-01-10, due in 10 working days, AT_RISK",
        "2010-12-22T09:00:00Z, 2011-01-11, due in 11 working days, IN_TIME",
        "2010-12-22T09:00:00Z, 2011-12-22, due in 252 working days, IN_TIME",
        "2011-05-26T23:30:00Z, 2011-05-27, due today, DUE_TODAY",
        "2011-05-27T22:59:00Z, 2011-05-27, due today, DUE_TODAY",
        "2011-05-27T23:00:00Z, 2011-05-27, 1 day late, LATE"})
    void inWords(Instant now, LocalDate due, String words, Standing standing) {
        HowSoon howSoon = at(now);
        assertThat(howSoon.inWords(due)).isEqualTo(words);
        assertThat(howSoon.standing(due)).isEqualTo(standing);
    }

    @Test
    @DisplayName("a weekend that follows the tenth working day is at risk with it")
    void theWeekendBelongsToTheDayBefore() {
        HowSoon friday = at(Instant.parse("2010-11-05T09:00:00Z"));
        assertThat(friday.lastDayAtRisk()).isEqualTo("2010-11-21");
        assertThat(friday.standing(LocalDate.parse("2010-11-21"))).isEqualTo(Standing.AT_RISK);
        assertThat(friday.inWords(LocalDate.parse("2010-11-21"))).isEqualTo("due in 10 working days");
        assertThat(friday.standing(LocalDate.parse("2010-11-22"))).isEqualTo(Standing.IN_TIME);
    }

    private static HowSoon at(Instant now) {
        return new HowSoon(new WorkingDays(), Clock.fixed(now, ZoneId.of("Europe/London")));
    }
}
