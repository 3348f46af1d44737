package org.lscb.scr.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lscb.scr.testing.PlainGuidanceTables;

/** Where somebody is given a task to chase what is late, no reminder tells the same person of the same date on the same day. */
class ChasedOnceTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "D4, 1, chase-late-imr is offered to the business manager the day after the date",
        "D5, 1, chase-late-imr is offered to the business manager the day after the date",
        "D8, 0, chase-ofsted-letter is offered to the business manager; there is no date",
    })
    void theBusinessManagerIsNotRemindedOfWhatIsToBeChased(String kind, int workingDays, String because) {
        assertThat(new PlainGuidanceTables().collect("reminders", Map.of("kind", kind))).as(because).noneMatch(row ->
            row.get("audience").equals("BUSINESS_MANAGER") && ((Number) row.get("workingDays")).intValue() == workingDays);
    }
}
