package org.lscb.scr.imr;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceVersion;
import org.springframework.stereotype.Component;

/** The two clocks of a commission: D4, the chronology, and D5, the signed report (domain 6.5). */
@Component
class CommissionClocks {

    private final Deadlines deadlines;
    private final Clock clock;

    CommissionClocks(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Starts a clock.
     *
     * @param agreed  the date in the plan of the review
     * @param because why that one; null if it is the date of the guidance's table
     * @return the date on which it runs out
     */
    LocalDate start(UUID reviewId, UUID commissionId, DeadlineKind kind, LocalDate sentOn, LocalDate agreed, String because, GuidanceVersion version) {
        Deadline started = because == null ? deadlines.open(reviewId, kind, commissionId, sentOn, version)
            : deadlines.agree(reviewId, kind, commissionId, sentOn, agreed, because);
        return started.currentDue();
    }

    /** Does nothing if it was met before. */
    void met(Commission commission, DeadlineKind kind, LocalDate on) {
        deadlines.met(commission.reviewId(), kind, commission.id(), on);
    }

    /** Sets another date: moves the clock that runs, or starts one anew for what was in already and has to be done again. */
    void again(Commission commission, DeadlineKind kind, LocalDate due, String reason, String by) {
        if (find(commission, kind).filter(deadline -> !deadline.isMet()).isPresent()) {
            deadlines.revise(commission.reviewId(), kind, commission.id(), due, reason, by, null);
        } else {
            deadlines.agree(commission.reviewId(), kind, commission.id(), today(), due, reason);
        }
    }

    /** Nothing is due any more. */
    void lapsed(Commission commission, DeadlineKind kind, String reason) {
        deadlines.lapse(commission.reviewId(), kind, commission.id(), today(), reason);
    }

    Optional<Deadline> find(Commission commission, DeadlineKind kind) {
        return deadlines.find(commission.reviewId(), kind, commission.id());
    }

    /** The date that holds now; null if no such clock was started. */
    LocalDate current(Commission commission, DeadlineKind kind) {
        return find(commission, kind).map(Deadline::currentDue).orElse(null);
    }

    long daysLate(Commission commission, DeadlineKind kind) {
        return find(commission, kind).map(deadline -> deadline.daysLate(today())).orElse(0L);
    }

    /** The instant at which a date has passed, for a timer: midnight in the UK after it, ISO. */
    String passedAt(LocalDate due) {
        return due.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime().toString();
    }

    /** This time of that day in the UK, for a timer, ISO. */
    String at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
