package org.lscb.scr.recommendation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RecommendationRecords extends JpaRepository<Recommendation, UUID> {

    List<Recommendation> findByReviewIdOrderByPosition(UUID reviewId);
}
