package org.lscb.scr.access;

import java.util.UUID;
import org.lscb.scr.notice.MayKnow;
import org.springframework.stereotype.Component;

/** Notices behind the need-to-know table: they tell that there is such a review, and no more than its reference and a date. */
@Component
class NoticeGrants implements MayKnow {

    private final NeedToKnow need;

    NoticeGrants(NeedToKnow need) {
        this.need = need;
    }

    @Override
    public boolean of(String userId, UUID reviewId) {
        return need.mayRead(userId, Material.REVIEW, Subject.of(reviewId));
    }
}
