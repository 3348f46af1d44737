package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When Ofsted is first asked where its letter is; from then on monthly (domain.md 6.5, D8). It is a reminder: no letter is ever late. */
final class LetterChase {

    private static final int MONTHS = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private LetterChase() { }

    /** @return an ISO date and time with its offset, as the timer in the model reads it */
    static String after(LocalDate waitingSince, ZoneId zone) {
        return waitingSince.plusMonths(MONTHS).atTime(MORNING).atZone(zone).toOffsetDateTime().toString();
    }
}
