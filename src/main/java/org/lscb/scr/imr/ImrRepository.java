package org.lscb.scr.imr;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ImrRepository extends Repository<Imr, UUID> {

    Imr save(Imr imr);

    List<Imr> findByCommissionIdOrderByNumber(UUID commissionId);

    List<Imr> findByReviewIdOrderByAgencyAscNumberAsc(UUID reviewId);
}
