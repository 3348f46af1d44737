package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface FamilyContributionRepository extends Repository<FamilyContribution, UUID> {

    FamilyContribution save(FamilyContribution contribution);

    List<FamilyContribution> findByReviewIdOrderByRecordedOn(UUID reviewId);
}
