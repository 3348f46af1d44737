package org.lscb.scr.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OverviewReportRepository extends Repository<OverviewReport, UUID> {

    OverviewReport save(OverviewReport report);

    Optional<OverviewReport> findByReviewId(UUID reviewId);

    List<OverviewReport> findAll();
}
