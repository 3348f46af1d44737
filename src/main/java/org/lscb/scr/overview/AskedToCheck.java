package org.lscb.scr.overview;

import java.util.Set;
import java.util.UUID;
import org.lscb.scr.access.AskedAgencies;
import org.springframework.stereotype.Component;

/** An agency that the report states facts about is asked by that, even where it wrote no report; for as long as the agencies check. */
@Component
class AskedToCheck implements AskedAgencies {

    private final OverviewReportRepository reports;

    AskedToCheck(OverviewReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public Set<String> of(UUID reviewId) {
        return reports.findByReviewId(reviewId).filter(report -> report.state() == OverviewReport.State.ACCURACY_CHECK)
            .map(report -> Set.copyOf(report.checkingAgencies())).orElse(Set.of());
    }
}
