package org.lscb.scr.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Role;
import org.lscb.scr.access.StageKnowledge;
import org.lscb.scr.access.Subject;
import org.lscb.scr.access.Withdrawals;
import org.springframework.stereotype.Component;

/** Which version is before the LSCB, which is final, whether the Lead Member may have it, and who withdrew from the vote on it. */
@Component
class OverviewKnowledge implements StageKnowledge, Withdrawals {

    private static final Map<Material, PackItem> ITEMS = Map.of(Material.OVERVIEW_DRAFTS, PackItem.OVERVIEW, Material.FINAL_OVERVIEW, PackItem.OVERVIEW,
        Material.SUMMARY, PackItem.EXECUTIVE_SUMMARY, Material.ACTION_PLAN, PackItem.ACTION_PLAN);

    private final OverviewReportRepository reports;
    private final OverviewVersionRepository versions;
    private final OverviewReleases releases;
    private final ApprovalRepository approvals;

    OverviewKnowledge(OverviewReportRepository reports, OverviewVersionRepository versions, OverviewReleases releases, ApprovalRepository approvals) {
        this.reports = reports;
        this.versions = versions;
        this.releases = releases;
        this.approvals = approvals;
    }

    /** A file of the pack says itself when it is final; what is asked about without a version is the newest text. */
    @Override
    public Set<Condition> of(Material material, Subject subject) {
        Set<Condition> met = EnumSet.noneOf(Condition.class);
        if (ITEMS.containsKey(material)) {
            reports.findByReviewId(subject.reviewId()).ifPresent(report -> {
                boolean isFinal = subject.given().contains(Condition.FINAL) || subject.version() == null && !report.frozen().isEmpty();
                if (isFinal) {
                    met.addAll(Set.of(Condition.FINAL, Condition.PACK));
                    if (releases.existsByReviewId(subject.reviewId())) {
                        met.add(Condition.CHAIR);
                    }
                } else if (report.state() == OverviewReport.State.WITH_LSCB && isNewest(subject)) {
                    met.add(Condition.PACK);
                }
            });
        }
        return met;
    }

    private boolean isNewest(Subject subject) {
        return subject.version() == null || subject.version() == versions.findByReviewIdOrderByNumber(subject.reviewId()).size();
    }

    /** Withdrawn is who declared a conflict at the last meeting that had the item before it. */
    @Override
    public boolean isWithdrawn(String userId, Role role, Material material, Subject subject) {
        PackItem item = ITEMS.get(material);
        if (item == null || subject.reviewId() == null) {
            return false;
        }
        List<Approval> meetings = approvals.findByReviewIdOrderByNumber(subject.reviewId());
        return !meetings.isEmpty() && meetings.get(meetings.size() - 1).conflicts().stream()
            .anyMatch(conflict -> conflict.item() == item && conflict.person().equals(userId));
    }
}
