package org.lscb.scr.notice;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of which reviews a person may still be told. Asked anew each time, because roles end between two looks. */
@Component
class OpenReviews {

    private final List<MayKnow> reasons;

    OpenReviews(List<MayKnow> reasons) {
        this.reasons = reasons;
    }

    /** Each review is asked about once, however many notices there are of it. */
    Set<UUID> among(Collection<UUID> reviews, String userId) {
        return reviews.stream().distinct().filter(review -> reasons.stream().anyMatch(reason -> reason.of(userId, review))).collect(Collectors.toSet());
    }
}
