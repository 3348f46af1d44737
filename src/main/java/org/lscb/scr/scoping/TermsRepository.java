package org.lscb.scr.scoping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TermsRepository extends Repository<TermsOfReference, UUID> {

    TermsOfReference save(TermsOfReference terms);

    Optional<TermsOfReference> findById(UUID id);

    List<TermsOfReference> findByReviewIdOrderByNumber(UUID reviewId);
}
