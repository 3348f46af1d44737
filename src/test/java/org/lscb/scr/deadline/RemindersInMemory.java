package org.lscb.scr.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.test.util.ReflectionTestUtils;

/** The table of reminders without a database, with its one row for each rule and date. That only one of many senders gets a row is proved on PostgreSQL. */
class RemindersInMemory implements ReminderRepository {

    private final Map<UUID, Reminder> all = new LinkedHashMap<>();

    @Override
    public Reminder save(Reminder reminder) {
        if (of(reminder.deadlineId()).anyMatch(other -> other.due().equals(reminder.due()) && other.row().equals(reminder.row()))) {
            throw new DuplicateKeyException("planned twice: " + reminder.row());
        }
        all.put(reminder.id(), reminder);
        return reminder;
    }

    @Override
    public Optional<Reminder> findById(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Reminder> findByDeadlineIdOrderByAtAscRowAsc(UUID deadlineId) {
        return of(deadlineId).toList();
    }

    @Override
    public Optional<Instant> next(UUID deadlineId) {
        return of(deadlineId).filter(Reminder::isWaiting).map(Reminder::at).findFirst();
    }

    @Override
    public List<UUID> dueOf(UUID deadlineId, Instant now) {
        return of(deadlineId).filter(due(now)).map(Reminder::id).toList();
    }

    @Override
    public List<UUID> overdue(Instant before, Limit most) {
        return ordered().filter(due(before)).limit(most.max()).map(Reminder::id).toList();
    }

    @Override
    public int claim(UUID id, Instant now, Reminder.Sender by) {
        Reminder reminder = all.get(id);
        if (!due(now).test(reminder)) {
            return 0;
        }
        ReflectionTestUtils.setField(reminder, "sentAt", now);
        ReflectionTestUtils.setField(reminder, "sentBy", by);
        return 1;
    }

    private Stream<Reminder> of(UUID deadlineId) {
        return ordered().filter(reminder -> reminder.deadlineId().equals(deadlineId));
    }

    private Stream<Reminder> ordered() {
        return all.values().stream().sorted(Comparator.comparing(Reminder::at).thenComparing(Reminder::row));
    }

    private static Predicate<Reminder> due(Instant now) {
        return reminder -> reminder.isWaiting() && !reminder.at().isAfter(now);
    }
}
