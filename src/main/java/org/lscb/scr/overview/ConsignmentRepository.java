package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConsignmentRepository extends Repository<Consignment, UUID> {

    Consignment save(Consignment consignment);

    List<Consignment> findByReviewIdOrderByNumber(UUID reviewId);
}
