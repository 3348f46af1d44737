package org.lscb.scr.evaluation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EvaluationRepository extends Repository<Evaluation, UUID> {

    Evaluation save(Evaluation evaluation);

    Optional<Evaluation> findByReviewId(UUID reviewId);
}
