package org.lscb.scr.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EscalationRepository extends Repository<Escalation, UUID> {

    Escalation save(Escalation escalation);

    Optional<Escalation> findById(UUID id);

    List<Escalation> findByDeadlineIdOrderByRaisedOnAscIdAsc(UUID deadlineId);

    List<Escalation> findByReviewIdOrderByRaisedOnAscIdAsc(UUID reviewId);
}
