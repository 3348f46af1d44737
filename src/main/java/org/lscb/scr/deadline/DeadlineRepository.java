package org.lscb.scr.deadline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRepository extends Repository<Deadline, UUID> {

    Deadline save(Deadline deadline);

    Optional<Deadline> findById(UUID id);

    @Query("select d from Deadline d where d.reviewId = :reviewId order by d.startsOn, d.id")
    List<Deadline> ofReview(UUID reviewId);

    /** The open one first, then those that were met or lapsed, the last one before the others. Review and subject may be null. */
    default List<Deadline> of(UUID reviewId, DeadlineKind kind, UUID subject) {
        return reviewId == null ? ofNoReview(kind, subject) : ofReview(reviewId, kind, subject);
    }

    /** As {@link #of}. Apart, because "is not distinct from" finds no index, and every change of a date asks this. */
    @Query("""
            select d from Deadline d where d.reviewId = :reviewId and d.kind = :kind and d.subject is not distinct from :subject
            order by coalesce(d.metOn, d.lapsedOn) desc nulls first, d.startsOn desc, d.currentDue desc""")
    List<Deadline> ofReview(UUID reviewId, DeadlineKind kind, UUID subject);

    /** As {@link #of}. */
    @Query("""
            select d from Deadline d where d.reviewId is null and d.kind = :kind and d.subject is not distinct from :subject
            order by coalesce(d.metOn, d.lapsedOn) desc nulls first, d.startsOn desc, d.currentDue desc""")
    List<Deadline> ofNoReview(DeadlineKind kind, UUID subject);
}
