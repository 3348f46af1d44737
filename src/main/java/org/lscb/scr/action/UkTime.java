package org.lscb.scr.action;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Days in the UK as the models' timers and due dates need them: ISO text with its offset. */
@Component
class UkTime {

    /** As with every other date of a review, the last minute of the day still counts (domain 6.5). */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Clock clock;

    UkTime(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String beginningOf(LocalDate day) {
        return text(day, LocalTime.MIDNIGHT);
    }

    String endOf(LocalDate day) {
        return text(day, LAST_MINUTE);
    }

    Instant endOfDay(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(clock.getZone()).toInstant();
    }

    private String text(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
