package org.lscb.scr.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who was told what about a review, and when. */
@Service
@Transactional
public class Notices {

    private final NotificationRepository notifications;

    Notices(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /**
     * @param type      what it was about, as a short code such as {@code DECISION}
     * @param sentOn    the day on which it went out, in the UK
     * @param channel   letter, e-mail, telephone; may be null
     * @param reference file reference; may be null
     */
    public Notification record(UUID reviewId, Recipient recipient, String type, LocalDate sentOn, String channel, String reference) {
        return notifications.save(new Notification(reviewId, recipient, null, type, sentOn, channel, reference));
    }

    /** As {@link #record}, to one agency. */
    public Notification recordToAgency(UUID reviewId, String agency, String type, LocalDate sentOn, String channel, String reference) {
        return notifications.save(new Notification(reviewId, Recipient.AGENCY, agency, type, sentOn, channel, reference));
    }

    /** All about a review, oldest first. */
    @Transactional(readOnly = true)
    public List<Notification> ofReview(UUID reviewId) {
        return notifications.findByReviewIdOrderBySentOnAscId(reviewId);
    }
}
