package org.lscb.scr.escalation;

import java.time.LocalDate;
import java.util.List;
import org.lscb.scr.access.Material;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** Late dates that were taken up, as the page of a review shows them. */
@Component
class EscalationsSection implements ReviewSection {

    /**
     * @param what       what was late
     * @param due        the date that was missed
     * @param climbedTo  to whom the lateness climbed
     * @param spokenOn   null while nobody has taken it up, or if it settled itself
     * @param endedOn    null while it is open
     * @param expectedOn when it is expected now; null if nobody could say
     */
    record Line(String what, LocalDate due, String climbedTo, LocalDate raisedOn, LocalDate spokenOn, LocalDate endedOn, LocalDate expectedOn) { }

    private final Escalations escalations;
    private final Deadlines deadlines;

    EscalationsSection(Escalations escalations, Deadlines deadlines) {
        this.escalations = escalations;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public Material material() {
        return Material.CLOCKS;
    }

    @Override
    public List<Line> of(Review review) {
        return escalations.ofReview(review.id()).stream().map(one -> new Line(deadlines.get(one.deadlineId()).kind().title(), one.due(),
            one.audience().title(), one.raisedOn(), one.spokenOn(), one.endedOn(), one.expectedOn())).toList();
    }
}
