package org.lscb.scr.overview;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HealthOverviewRepository extends Repository<HealthOverview, UUID> {

    HealthOverview save(HealthOverview overview);

    Optional<HealthOverview> findByReviewId(UUID reviewId);
}
