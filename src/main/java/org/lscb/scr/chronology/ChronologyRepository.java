package org.lscb.scr.chronology;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChronologyRepository extends Repository<Chronology, UUID> {

    Chronology save(Chronology chronology);

    List<Chronology> findByCommissionIdOrderByNumber(UUID commissionId);

    List<Chronology> findByReviewIdOrderByAgencyAscNumberAsc(UUID reviewId);
}
