package org.lscb.scr.extension;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExtensionRepository extends Repository<Extension, UUID> {

    /** At once, so that of two people who ask for the same review at the same time one is refused and told so. */
    Extension saveAndFlush(Extension extension);

    Optional<Extension> findById(UUID id);

    List<Extension> findByReviewIdOrderByRequestedOnAscIdAsc(UUID reviewId);

    boolean existsByReviewIdAndState(UUID reviewId, Extension.State state);
}
