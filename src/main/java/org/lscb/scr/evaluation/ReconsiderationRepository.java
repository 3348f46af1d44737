package org.lscb.scr.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReconsiderationRepository extends Repository<Reconsideration, UUID> {

    Reconsideration save(Reconsideration reconsideration);

    Optional<Reconsideration> findByReviewId(UUID reviewId);
}
