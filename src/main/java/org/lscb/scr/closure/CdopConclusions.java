package org.lscb.scr.closure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CdopConclusions extends Repository<CdopConclusion, UUID> {

    CdopConclusion save(CdopConclusion conclusion);

    Optional<CdopConclusion> findByReviewId(UUID reviewId);
}
