package org.lscb.scr.imr;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StaffFeedbackRepository extends Repository<StaffFeedback, UUID> {

    StaffFeedback save(StaffFeedback feedback);

    List<StaffFeedback> findByReviewIdOrderByGivenOnAscAgencyAsc(UUID reviewId);
}
