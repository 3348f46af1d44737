package org.lscb.scr.imr;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.AboutWhom;
import org.springframework.stereotype.Component;

@Component
class AgenciesOfCommissions implements AboutWhom {

    private final Commissions commissions;

    AgenciesOfCommissions(Commissions commissions) {
        this.commissions = commissions;
    }

    @Override
    public Map<UUID, Work> works(UUID reviewId) {
        return commissions.ofReview(reviewId).stream()
            .collect(Collectors.toMap(Commission::id, one -> new Work(one.agency(), one.unit(), Material.COMMISSION)));
    }
}
