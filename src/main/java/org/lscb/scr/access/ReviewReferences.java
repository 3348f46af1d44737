package org.lscb.scr.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port to the references by which people know reviews, such as SCR-7F3K-Q9. */
public interface ReviewReferences {

    Optional<UUID> find(String reference);

    /** References by id; without those that are no review. */
    Map<UUID, String> of(Set<UUID> reviews);
}
