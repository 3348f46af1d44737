package org.lscb.scr.document;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VirusCheckRepository extends Repository<VirusCheck, UUID> {

    VirusCheck save(VirusCheck check);

    Optional<VirusCheck> findById(UUID documentId);

    List<VirusCheck> findByDocumentIdIn(Collection<UUID> documentIds);

    /** The one that has been due for longest, taken so that no other instance takes it too. */
    @Query(value = "select * from virus_check where state = 'WAITING' and next_try_at <= :at order by next_try_at limit 1 for update skip locked",
        nativeQuery = true)
    Optional<VirusCheck> takeDue(Instant at);
}
