package org.lscb.scr.scoping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DisclosureRequests extends Repository<DisclosureRequest, UUID> {

    DisclosureRequest save(DisclosureRequest request);

    Optional<DisclosureRequest> findById(UUID id);

    List<DisclosureRequest> findByReviewIdOrderByReceivedOn(UUID reviewId);
}
