package org.lscb.scr.extension;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExtensionRepository extends Repository<Extension, UUID> {

    Extension save(Extension extension);

    Optional<Extension> findById(UUID id);

    List<Extension> findByReviewIdOrderByRequestedOnAscIdAsc(UUID reviewId);

    boolean existsByReviewIdAndState(UUID reviewId, Extension.State state);
}
