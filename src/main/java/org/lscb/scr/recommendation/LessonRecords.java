package org.lscb.scr.recommendation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LessonRecords extends JpaRepository<Lesson, UUID> {

    List<Lesson> findByReviewIdOrderByPosition(UUID reviewId);

    /** Keeps the order in which they were recorded, on one day as well. */
    @Query(value = "select nextval('recommendation_position')", nativeQuery = true)
    long nextPosition();
}
