package org.lscb.scr.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReminderRepository extends Repository<Reminder, UUID> {

    Reminder save(Reminder reminder);

    Optional<Reminder> findById(UUID id);

    List<Reminder> findByDeadlineIdOrderByAtAscRowAsc(UUID deadlineId);

    @Query("select min(r.at) from Reminder r where r.deadlineId = :deadlineId and r.sentAt is null and r.droppedAt is null")
    Optional<Instant> next(UUID deadlineId);

    @Query("""
            select r.id from Reminder r
            where r.deadlineId = :deadlineId and r.sentAt is null and r.droppedAt is null and r.at <= :now order by r.at, r.row""")
    List<UUID> dueOf(UUID deadlineId, Instant now);

    @Query("select r.id from Reminder r where r.sentAt is null and r.droppedAt is null and r.at <= :before order by r.at, r.row")
    List<UUID> overdue(Instant before, Limit most);

    /** Whoever changes the row sends it; everybody else finds nothing to change, and waits here until that is certain. */
    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("""
            update Reminder r set r.sentAt = :now, r.sentBy = :by
            where r.id = :id and r.sentAt is null and r.droppedAt is null and r.at <= :now""")
    int claim(UUID id, Instant now, Reminder.Sender by);
}
