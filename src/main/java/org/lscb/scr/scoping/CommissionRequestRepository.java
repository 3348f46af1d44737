package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CommissionRequestRepository extends Repository<CommissionRequest, UUID> {

    CommissionRequest save(CommissionRequest request);

    List<CommissionRequest> findByReviewIdOrderBySentOnAscAgencyAscProductAsc(UUID reviewId);
}
