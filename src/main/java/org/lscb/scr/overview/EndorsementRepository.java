package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EndorsementRepository extends Repository<Endorsement, UUID> {

    Endorsement save(Endorsement endorsement);

    List<Endorsement> findByReviewIdAndRoundOrderByAgency(UUID reviewId, int round);
}
