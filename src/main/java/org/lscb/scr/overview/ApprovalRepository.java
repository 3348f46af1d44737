package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApprovalRepository extends Repository<Approval, UUID> {

    Approval save(Approval approval);

    List<Approval> findByReviewIdOrderByNumber(UUID reviewId);
}
