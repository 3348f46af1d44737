package org.lscb.scr.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, UUID> {

    Notification save(Notification notification);

    List<Notification> findByReviewIdOrderBySentOnAscId(UUID reviewId);
}
