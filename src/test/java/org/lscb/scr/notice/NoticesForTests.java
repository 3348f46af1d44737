package org.lscb.scr.notice;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What one person was told of one review, the oldest first, however much others were told of other reviews meanwhile. */
@Component
public class NoticesForTests {

    private final EntityManager entities;

    NoticesForTests(EntityManager entities) {
        this.entities = entities;
    }

    public List<UserNotice> of(String userId, UUID reviewId) {
        return entities.createQuery("select notice from UserNotice notice where notice.userId = :user and notice.reviewId = :review order by notice.madeAt",
            UserNotice.class).setParameter("user", userId).setParameter("review", reviewId).getResultList();
    }
}
