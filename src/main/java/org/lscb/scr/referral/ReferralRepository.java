package org.lscb.scr.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReferralRepository extends Repository<Referral, UUID> {

    Referral save(Referral referral);

    Optional<Referral> findByReviewId(UUID reviewId);

    List<Referral> findByMergedInto(UUID reviewId);
}
