package org.lscb.scr.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FeedbackRepository extends Repository<FeedbackEntry, UUID> {

    FeedbackEntry save(FeedbackEntry entry);

    List<FeedbackEntry> findByReviewIdOrderByGivenOn(UUID reviewId);
}
