package org.lscb.scr.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The table of deadlines without a database. */
class DeadlinesInMemory implements DeadlineRepository {

    private final List<Deadline> all = new ArrayList<>();

    @Override
    public Deadline save(Deadline deadline) {
        all.remove(deadline);
        all.add(deadline);
        return deadline;
    }

    @Override
    public Optional<Deadline> findById(UUID id) {
        return all.stream().filter(deadline -> deadline.id().equals(id)).findFirst();
    }

    @Override
    public List<Deadline> ofReview(UUID reviewId) {
        return all.stream().filter(deadline -> Objects.equals(deadline.reviewId(), reviewId)).toList();
    }

    @Override
    public List<Deadline> ofNoReview(DeadlineKind kind, UUID subject) {
        return ofReview(null, kind, subject);
    }

    @Override
    public List<Deadline> ofReview(UUID reviewId, DeadlineKind kind, UUID subject) {
        return ofReview(reviewId).stream().filter(deadline -> deadline.kind() == kind && Objects.equals(deadline.subject(), subject))
            .sorted(Comparator.comparing(DeadlinesInMemory::endedOn, Comparator.nullsFirst(Comparator.reverseOrder()))).toList();
    }

    private static LocalDate endedOn(Deadline deadline) {
        return deadline.metOn() == null ? deadline.lapsedOn() : deadline.metOn();
    }
}
