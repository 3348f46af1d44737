package org.lscb.scr.imr;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.AskedAgencies;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.StageKnowledge;
import org.lscb.scr.access.Subject;
import org.springframework.stereotype.Component;

/** What an agency hands in is released to the whole Panel by the Panel's acceptance; sent back to be reworked, it is the agency's draft again. */
@Component
class ReleasedByThePanel implements StageKnowledge, AskedAgencies {

    private static final Set<Material> CONTRIBUTIONS = Set.of(Material.OTHER_IMRS, Material.OWN_IMR, Material.COMMISSION);

    private final CommissionRepository commissions;

    ReleasedByThePanel(CommissionRepository commissions) {
        this.commissions = commissions;
    }

    @Override
    public Set<Condition> of(Material material, Subject subject) {
        boolean accepted = CONTRIBUTIONS.contains(material) && subject.about() != null && commissions.findById(subject.about())
            .filter(commission -> commission.reviewId().equals(subject.reviewId()) && commission.state() == CommissionState.ACCEPTED).isPresent();
        return accepted ? Set.of(Condition.RELEASED) : Set.of();
    }

    @Override
    public Set<String> of(UUID reviewId) {
        return commissions.findByReviewIdOrderBySentOnAscAgencyAsc(reviewId).stream().map(Commission::agency).collect(Collectors.toSet());
    }
}
