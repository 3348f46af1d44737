package org.lscb.scr.overview;

import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.notice.Topic;
import org.lscb.scr.notice.UserNotices;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.BlockLifted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A contact with the family had to wait. The report never waited for it, so no clock moves; whoever keeps the contact is told, and by when, also
 * long after the family was first asked.
 */
@Component
class FamilyMayBeSeen {

    private static final String SUBJECT = "Contact with the family that had to wait for a block";

    private final Reviews reviews;
    private final People people;
    private final UserNotices notices;

    FamilyMayBeSeen(Reviews reviews, People people, UserNotices notices) {
        this.reviews = reviews;
        this.people = people;
        this.notices = notices;
    }

    @EventListener
    void follow(BlockLifted lifted) {
        if (lifted.kind() == BlockKind.FAMILY_CONTACT) {
            String reference = reviews.get(lifted.reviewId()).reference();
            people.withRole(StandingRole.FAMILY_LINK).forEach(person -> notices.tell(person.userId(), Topic.DATE_NEAR, lifted.reviewId(), reference,
                SUBJECT, lifted.goOnBy(), -lifted.workingDays()));
        }
    }
}
