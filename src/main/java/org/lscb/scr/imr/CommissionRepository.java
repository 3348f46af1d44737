package org.lscb.scr.imr;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CommissionRepository extends Repository<Commission, UUID> {

    Commission save(Commission commission);

    Optional<Commission> findById(UUID id);

    List<Commission> findByReviewIdOrderBySentOnAscAgencyAsc(UUID reviewId);
}
