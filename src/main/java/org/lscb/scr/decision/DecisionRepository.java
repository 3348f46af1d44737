package org.lscb.scr.decision;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DecisionRepository extends Repository<Decision, UUID> {

    Decision save(Decision decision);

    List<Decision> findByReviewIdOrderByNumber(UUID reviewId);
}
