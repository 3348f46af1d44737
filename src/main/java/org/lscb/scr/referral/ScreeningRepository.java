package org.lscb.scr.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ScreeningRepository extends Repository<Screening, UUID> {

    Screening save(Screening screening);

    List<Screening> findByReviewIdOrderByNumber(UUID reviewId);
}
