package org.lscb.scr.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are told by the service itself. It is kept here in the transaction of what it tells of; a mail, if one goes out, follows after. Of a
 * review a person reads what they were told for as long as they may know of the review, and again if they may once more.
 */
@Service
@Transactional
public class UserNotices {

    private static final Limit MOST = Limit.of(200);

    private final UserNoticeRepository notices;
    private final OpenReviews open;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserNotices(UserNoticeRepository notices, OpenReviews open, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.open = open;
        this.jdbc = jdbc;
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

    /** The last two hundred of one person that they may still see, the newest first. */
    @Transactional(readOnly = true)
    public List<UserNotice> of(String userId) {
        return notices.findNewest(userId, open.among(notices.findReviews(userId), userId), MOST);
    }

    /** How many the person has not read. */
    @Transactional(readOnly = true)
    public long unread(String userId) {
        return notices.countUnread(userId, unreadReviews(userId));
    }

    /** The person has seen all that is shown to them. */
    void readAll(String userId) {
        notices.findUnread(userId, unreadReviews(userId)).forEach(notice -> {
            notice.read(clock.instant());
            notices.save(notice);
        });
    }

    private Set<UUID> unreadReviews(String userId) {
        return open.among(notices.findUnreadReviews(userId), userId);
    }

    /** How the person wants to be mailed; once a day unless they chose otherwise. */
    @Transactional(readOnly = true)
    Wish wish(String userId) {
        return jdbc.sql("select wish from notice_preference where user_id = ?").param(userId).query(String.class).optional().map(Wish::valueOf)
            .orElse(Wish.DAILY);
    }

    void wishes(String userId, Wish wish) {
        jdbc.sql("insert into notice_preference (user_id, wish) values (:user, :wish) on conflict (user_id) do update set wish = :wish")
            .param("user", userId).param("wish", wish.name()).update();
    }
}
