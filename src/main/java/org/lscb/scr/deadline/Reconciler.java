package org.lscb.scr.deadline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds reminders and escalations that did not go out in time, because the service was down, a job was lost or the clock was moved, and makes
 * them go out. A few seconds after start it looks without waiting; later it leaves the engine's timers time to do it first.
 */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int AT_A_TIME = 200;

    private final Reminders reminders;
    private final Clock clock;
    private final Duration grace;
    private boolean first = true;

    Reconciler(Reminders reminders, Clock clock, @Value("${scr.reminders.grace}") Duration grace) {
        this.reminders = reminders;
        this.clock = clock;
        this.grace = grace;
    }

    @Scheduled(fixedDelayString = "${scr.reminders.reconciled-every}", initialDelayString = "${scr.reminders.first-after}")
    void scheduled() {
        run(first ? Duration.ZERO : grace);
        first = false;
    }

    /**
     * Sends what should have gone out longer than this ago. One that fails is left for the next run and holds up no other.
     *
     * @return how many were sent here
     */
    int run(Duration longerAgoThan) {
        int sent = 0;
        int failed = 0;
        List<UUID> overdue;
        do {
            overdue = reminders.overdue(clock.instant().minus(longerAgoThan), AT_A_TIME + failed).stream().skip(failed).toList();
            for (UUID reminder : overdue) {
                try {
                    sent += reminders.send(reminder, Reminder.Sender.RECONCILER) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error("Reminder {} did not go out and will be tried again: {}", reminder, e.getClass().getName());
                }
            }
        } while (overdue.size() == AT_A_TIME);
        if (sent > 0) {
            LOG.info("{} reminders had not gone out in time and went out now", sent);
        }
        return sent;
    }
}
