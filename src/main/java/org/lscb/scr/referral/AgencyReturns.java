package org.lscb.scr.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgencyReturns extends Repository<AgencyReturn, UUID> {

    AgencyReturn save(AgencyReturn agencyReturn);

    List<AgencyReturn> findByReviewIdOrderByConsiderationAscAgencyAsc(UUID reviewId);

    Optional<AgencyReturn> findByReviewIdAndConsiderationAndAgency(UUID reviewId, int consideration, String agency);
}
