package org.lscb.scr.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.lscb.scr.access.Material;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** The clocks of a review as its page shows them: the first date beside the present one, and every move between the two. */
@Component
class Clocks implements ReviewSection {

    private final Deadlines deadlines;
    private final AgenciesOfClocks agencies;
    private final Clock clock;

    Clocks(Deadlines deadlines, AgenciesOfClocks agencies, Clock clock) {
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public Material material() {
        return Material.CLOCKS;
    }

    @Override
    public List<ClockFace> of(Review review) {
        return faces(review, deadline -> true);
    }

    @Override
    public List<ClockFace> of(Review review, Lines own) {
        AgenciesOfClocks.OfReview kept = agencies.of(review.id());
        return faces(review, deadline -> own.show(kept.keptBy(deadline.subject()), deadline.subject()));
    }

    private List<ClockFace> faces(Review review, Predicate<Deadline> shown) {
        LocalDate today = LocalDate.now(clock);
        LocalDate counted = review.closedOn().filter(today::isAfter).orElse(today);
        return deadlines.ofReview(review.id()).stream().filter(shown).map(deadline -> ClockFace.of(deadline, review.isRunning(), counted)).toList();
    }

    /** How a clock stands today. */
    enum State {
        /** Open and in time. */
        DUE,
        /** Open and in time, on a later or earlier date than the first. */
        REVISED,
        /** Open after its date. */
        LATE,
        /** Done, in time or not. */
        MET,
        /** Not wanted any more. */
        LAPSED,
        /** Open without a date by which it must be done. */
        WAITING,
        /** Not done when the review ended. */
        STOPPED
    }

    /**
     * One clock.
     *
     * @param subject           what inside the review it is about; null if the review as a whole
     * @param rule              the row of the table of deadlines that it rests on, or AGREED
     * @param daysLate          days by which the present date was, or up to today or the end of the review is, missed
     * @param daysAfterOriginal days by which the first date was, or up to today is, missed
     */
    record ClockFace(DeadlineKind kind, String title, UUID subject, String rule, LocalDate startsOn, LocalDate originalDue, LocalDate due,
                     LocalDate metOn, State state, long daysLate, long daysAfterOriginal, List<Move> moves) {

        static ClockFace of(Deadline deadline, boolean running, LocalDate today) {
            return new ClockFace(deadline.kind(), deadline.kind().title(), deadline.subject(), deadline.rule(), deadline.startsOn(),
                deadline.originalDue(), deadline.currentDue(), deadline.metOn(), state(deadline, running, today), deadline.daysLate(today),
                deadline.daysAfterOriginal(today), deadline.revisions().stream().map(move -> new Move(move.from(), move.to())).toList());
        }

        private static State state(Deadline deadline, boolean running, LocalDate today) {
            if (deadline.isMet()) {
                return State.MET;
            } else if (!deadline.isOpen()) {
                return State.LAPSED;
            } else if (!running) {
                return State.STOPPED;
            } else if (deadline.currentDue() == null) {
                return State.WAITING;
            } else if (deadline.isLate(today)) {
                return State.LATE;
            }
            return deadline.isRevised() ? State.REVISED : State.DUE;
        }
    }

    /** One move of a date; the reasons are text of the case and are not shown here. */
    record Move(LocalDate from, LocalDate to) { }
}
