package org.lscb.scr.overview;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AccuracyReturnRepository extends Repository<AccuracyReturn, UUID> {

    AccuracyReturn save(AccuracyReturn answer);

    List<AccuracyReturn> findByReviewIdOrderByReportVersionAscAgencyAsc(UUID reviewId);
}
