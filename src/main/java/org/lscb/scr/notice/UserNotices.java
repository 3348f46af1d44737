package org.lscb.scr.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told by the service itself. It is kept here in the transaction of what it tells of; a mail, if one goes out, follows after. */
@Service
@Transactional
public class UserNotices {

    private final UserNoticeRepository notices;
    private final Clock clock;

    UserNotices(UserNoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param userId      the account that is told
     * @param reviewId    the review; null if it is about none
     * @param reference   its reference, or a name of what is about no review
     * @param subject     what is due, in words of the service's own; nothing that anybody typed
     * @param workingDays working days after the date, negative before it
     */
    public UserNotice tell(String userId, Topic topic, UUID reviewId, String reference, String subject, LocalDate due, int workingDays) {
        return notices.save(new UserNotice(userId, topic, reviewId, reference, subject, due, workingDays, clock.instant()));
    }

    /** All of one person, the newest first. */
    @Transactional(readOnly = true)
    public List<UserNotice> of(String userId) {
        return notices.findByUserIdOrderByMadeAtDescIdAsc(userId);
    }
}
