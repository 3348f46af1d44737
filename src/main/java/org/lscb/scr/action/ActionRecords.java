package org.lscb.scr.action;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActionRecords extends JpaRepository<Action, UUID> {

    List<Action> findByReviewIdOrderByNumber(UUID reviewId);

    List<Action> findAllByOrderByReviewIdAscNumberAsc();
}
