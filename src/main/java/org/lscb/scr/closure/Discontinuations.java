package org.lscb.scr.closure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Discontinuations extends Repository<Discontinuation, UUID> {

    Discontinuation save(Discontinuation discontinuation);

    Optional<Discontinuation> findById(UUID id);

    List<Discontinuation> findByReviewIdOrderByProposedOnAscIdAsc(UUID reviewId);

    boolean existsByReviewIdAndOutcome(UUID reviewId, Discontinuation.Outcome outcome);
}
