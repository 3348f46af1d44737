package org.lscb.scr.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.deadline.ReminderDue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Late dates that were taken up. */
@Service
@Transactional
public class Escalations {

    private final EscalationRepository escalations;
    private final Clock clock;

    Escalations(EscalationRepository escalations, Clock clock) {
        this.escalations = escalations;
        this.clock = clock;
    }

    Escalation raise(ReminderDue reminder) {
        return escalations.save(new Escalation(reminder, today()));
    }

    @Transactional(readOnly = true)
    Escalation get(UUID id) {
        return escalations.findById(id).orElseThrow();
    }

    void record(UUID id, Escalation.Outcome outcome, String by) {
        Escalation escalation = get(id);
        escalation.record(outcome, by, today());
        escalations.save(escalation);
    }

    void end(UUID id) {
        Escalation escalation = get(id);
        escalation.end(today());
        escalations.save(escalation);
    }

    /** Of one deadline, oldest first. */
    @Transactional(readOnly = true)
    List<Escalation> ofDeadline(UUID deadlineId) {
        return escalations.findByDeadlineIdOrderByRaisedOnAscIdAsc(deadlineId);
    }

    /** What became of the lateness of one deadline, oldest first. */
    @Transactional(readOnly = true)
    public List<Climb> climbs(UUID deadlineId) {
        return ofDeadline(deadlineId).stream().map(one -> new Climb(one.audience().title(), one.raisedOn(), one.spokenOn(), one.endedOn(), one.expectedOn()))
            .toList();
    }

    /**
     * Lateness that climbed, without what was said.
     *
     * @param to         to whom it climbed
     * @param spokenOn   null while nobody has taken it up, or if it settled itself
     * @param endedOn    null while it is open
     * @param expectedOn when what is late is expected now; null if nobody could say
     */
    public record Climb(String to, LocalDate raisedOn, LocalDate spokenOn, LocalDate endedOn, LocalDate expectedOn) { }

    /** Of one review, oldest first. */
    @Transactional(readOnly = true)
    List<Escalation> ofReview(UUID reviewId) {
        return escalations.findByReviewIdOrderByRaisedOnAscIdAsc(reviewId);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
