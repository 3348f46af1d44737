package org.lscb.scr.overview;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ActionPlanRepository extends Repository<ActionPlan, UUID> {

    ActionPlan save(ActionPlan plan);

    Optional<ActionPlan> findByReviewId(UUID reviewId);
}
