package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OverviewVersionRepository extends Repository<OverviewVersion, UUID> {

    OverviewVersion save(OverviewVersion version);

    List<OverviewVersion> findByReviewIdOrderByNumber(UUID reviewId);
}
