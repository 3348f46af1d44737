package org.lscb.scr.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IdentityReadings extends Repository<IdentityReading, UUID> {

    IdentityReading saveAndFlush(IdentityReading reading);

    List<IdentityReading> findByReviewIdOrderByReadAt(UUID reviewId);
}
