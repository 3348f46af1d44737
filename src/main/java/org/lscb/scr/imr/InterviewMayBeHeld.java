package org.lscb.scr.imr;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.Person;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.form.InWords;
import org.lscb.scr.notice.Topic;
import org.lscb.scr.notice.UserNotices;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.BlockLifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An interview with an agency's staff had to wait for a block, and with it the agency's report. Once the block is lifted, a report that is not
 * signed yet is due no earlier than the table {@code lifted-block} gives time for the interview. A date that leaves as much already stays: time is
 * given for what waited, not for as long as the block stood, because the rest of the report ran on. No other clock of the review moves, and the
 * date first set stays on the record. The author and the agency's lead are told in any case, because a report that is signed already can have
 * an addendum.
 */
@Component
class InterviewMayBeHeld {

    private static final String SUBJECT = "Interview that had to wait for a block";

    private final Commissions commissions;
    private final CommissionClocks clocks;
    private final Reviews reviews;
    private final People people;
    private final UserNotices notices;

    InterviewMayBeHeld(Commissions commissions, CommissionClocks clocks, Reviews reviews, People people, UserNotices notices) {
        this.commissions = commissions;
        this.clocks = clocks;
        this.reviews = reviews;
        this.people = people;
        this.notices = notices;
    }

    @EventListener
    void follow(BlockLifted lifted) {
        if (lifted.kind() != BlockKind.INTERVIEW) {
            return;
        }
        List<Commission> reports = commissions.ofReview(lifted.reviewId()).stream().filter(commission -> commission.agency().equals(lifted.agency()))
            .filter(commission -> clocks.find(commission, DeadlineKind.D5).filter(report -> report.lapsedOn() == null).isPresent()).toList();
        reports.forEach(commission -> giveTime(commission, lifted));
        String reference = reviews.get(lifted.reviewId()).reference();
        reports.stream().flatMap(this::concerned).distinct().forEach(person ->
            notices.tell(person, Topic.DATE_NEAR, lifted.reviewId(), reference, SUBJECT, lifted.goOnBy(), -lifted.workingDays()));
    }

    private void giveTime(Commission commission, BlockLifted lifted) {
        Optional<LocalDate> due = clocks.find(commission, DeadlineKind.D5).filter(Deadline::isOpen).map(Deadline::currentDue);
        if (due.filter(lifted.goOnBy()::isAfter).isPresent()) {
            clocks.again(commission, DeadlineKind.D5, lifted.goOnBy(), "A block on an interview was lifted on " + InWords.date(lifted.on())
                + "; time to hold the interview and to write it in", lifted.by());
        }
    }

    private Stream<String> concerned(Commission commission) {
        String lead = Optional.ofNullable(commission.lead()).or(() -> people.standingLead(commission.agency()).map(Person::userId)).orElse(null);
        return Stream.of(lead, commission.author()).filter(Objects::nonNull).filter(people::isActive);
    }
}
