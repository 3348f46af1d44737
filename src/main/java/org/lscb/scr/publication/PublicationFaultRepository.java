package org.lscb.scr.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PublicationFaultRepository extends Repository<PublicationFault, UUID> {

    PublicationFault save(PublicationFault fault);

    Optional<PublicationFault> findById(UUID id);

    List<PublicationFault> findByReviewIdOrderByFoundOn(UUID reviewId);
}
