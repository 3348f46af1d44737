package org.lscb.scr.scoping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ParallelProcessRepository extends Repository<ParallelProcess, UUID> {

    ParallelProcess save(ParallelProcess process);

    Optional<ParallelProcess> findById(UUID id);

    List<ParallelProcess> findByReviewIdOrderByTypeAscIdAsc(UUID reviewId);

    List<ParallelProcess> findByEndedOnIsNull();
}
