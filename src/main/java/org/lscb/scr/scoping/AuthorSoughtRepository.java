package org.lscb.scr.scoping;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AuthorSoughtRepository extends Repository<AuthorSought, UUID> {

    AuthorSought save(AuthorSought sought);

    List<AuthorSought> findByReviewIdOrderByRecordedOn(UUID reviewId);
}
