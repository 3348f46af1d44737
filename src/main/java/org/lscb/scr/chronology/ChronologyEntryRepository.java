package org.lscb.scr.chronology;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ChronologyEntryRepository extends Repository<ChronologyEntry, UUID> {

    ChronologyEntry save(ChronologyEntry entry);

    List<ChronologyEntry> findByChronologyIdOrderBySequence(UUID chronologyId);

    /** By day; on one day those without a time first. */
    @Query("""
        select e from ChronologyEntry e where e.chronologyId in :chronologies
        order by e.startDate, e.startTime nulls first, e.agency, e.sequence""")
    List<ChronologyEntry> inOrder(Collection<UUID> chronologies);
}
