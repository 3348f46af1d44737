package org.lscb.scr.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IdentityEntries extends Repository<IdentityEntry, UUID> {

    IdentityEntry save(IdentityEntry entry);

    List<IdentityEntry> findByReviewId(UUID reviewId);
}
