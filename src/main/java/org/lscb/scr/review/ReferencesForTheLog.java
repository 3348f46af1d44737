package org.lscb.scr.review;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.ReviewReferences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads ids and references alone: nothing of a case is for those who read the access log. */
@Component
@Transactional(readOnly = true)
class ReferencesForTheLog implements ReviewReferences {

    private final EntityManager record;

    ReferencesForTheLog(EntityManager record) {
        this.record = record;
    }

    @Override
    public Optional<UUID> find(String reference) {
        return record.createQuery("select r.id from Review r where r.reference = :reference", UUID.class).setParameter("reference", reference)
            .getResultStream().findFirst();
    }

    @Override
    public Map<UUID, String> of(Set<UUID> reviews) {
        return record.createQuery("select r.id, r.reference from Review r where r.id in :ids", Object[].class).setParameter("ids", reviews)
            .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
