package org.lscb.scr.overview;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OverviewReleases extends Repository<OverviewRelease, UUID> {

    OverviewRelease save(OverviewRelease release);

    boolean existsByReviewId(UUID reviewId);
}
