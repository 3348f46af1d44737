package org.lscb.scr.action;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ActionRecords extends JpaRepository<Action, UUID> {

    List<Action> findByReviewIdOrderByNumber(UUID reviewId);

    List<Action> findAllByOrderByReviewIdAscNumberAsc();

    /** Actions that are not settled and that the person owns or verifies, without their texts: asked whenever the person is shown anything. */
    @Query("select a.id as id, a.owner as owner, a.verifier as verifier from Action a where a.reviewId = :reviewId"
        + " and (a.owner = :userId or a.verifier = :userId) and a.state not in (org.lscb.scr.action.ActionState.IMPACT_CHECKED,"
        + " org.lscb.scr.action.ActionState.CLOSED_SUPERSEDED)")
    List<Held> findHeld(UUID reviewId, String userId);

    @Query("select distinct a.agency from Action a where a.reviewId = :reviewId")
    Set<String> findAgencies(UUID reviewId);

    /** Counts what is committed now, whatever this transaction has read before. */
    @Query("select count(a) from Action a where a.reviewId = :reviewId and a.state not in (org.lscb.scr.action.ActionState.IMPACT_CHECKED,"
        + " org.lscb.scr.action.ActionState.CLOSED_SUPERSEDED)")
    long countUnsettled(UUID reviewId);

    /** Waits until no other transaction holds the same place, and holds it until this one ends. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(hashtextextended('actions of ' || cast(:reviewId as text), 0))) as held",
        nativeQuery = true)
    int hold(UUID reviewId);

    /** Who has an action in hand. */
    interface Held {

        UUID getId();

        String getOwner();

        String getVerifier();
    }
}
