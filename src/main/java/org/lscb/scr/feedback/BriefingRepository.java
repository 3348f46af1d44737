package org.lscb.scr.feedback;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BriefingRepository extends Repository<Briefing, UUID> {

    Briefing save(Briefing briefing);

    List<Briefing> findByReviewIdOrderByPosition(UUID reviewId);
}
