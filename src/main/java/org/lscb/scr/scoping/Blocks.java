package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.guidance.GuidanceTables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to wait on a review, each thing by itself (domain.md S4). */
@Service
@Transactional
public class Blocks {

    private final BlockRepository blocks;
    private final Deadlines deadlines;
    private final GuidanceTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocks(BlockRepository blocks, Deadlines deadlines, GuidanceTables tables, ApplicationEventPublisher events, Clock clock) {
        this.blocks = blocks;
        this.deadlines = deadlines;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
    }

    /** @throws java.util.NoSuchElementException if there is no such block */
    @Transactional(readOnly = true)
    public Block get(UUID id) {
        return blocks.findById(id).orElseThrow();
    }

    /** Those of one kind that stand today, oldest first. */
    @Transactional(readOnly = true)
    public List<Block> active(UUID reviewId, BlockKind kind) {
        return active(reviewId).stream().filter(block -> block.kind() == kind).toList();
    }

    /** All that stand today, oldest first. */
    @Transactional(readOnly = true)
    public List<Block> active(UUID reviewId) {
        return ofReview(reviewId).stream().filter(Block::isActive).toList();
    }

    /** All of a review, lifted ones included, oldest first. */
    @Transactional(readOnly = true)
    public List<Block> ofReview(UUID reviewId) {
        return blocks.findByReviewIdOrderByAddedOnAscIdAsc(reviewId);
    }

    /** All that stand today on any review. */
    @Transactional(readOnly = true)
    List<Block> active() {
        return blocks.findByLiftedOnIsNull();
    }

    /** From today on. The day on which somebody looks at it again is a deadline of its own. */
    void add(UUID reviewId, WantedBlock wanted) {
        Block block = blocks.save(new Block(reviewId, wanted, LocalDate.now(clock)));
        deadlines.agree(reviewId, DeadlineKind.BLOCK, block.id(), block.addedOn(), block.reviewOn(), block.basis().title());
    }

    /** What waited is told ({@link BlockLifted}) and recalculates its dates in the same transaction. */
    void lift(Collection<UUID> ids, LocalDate on, String because, String by) {
        for (UUID id : ids) {
            Block block = get(id);
            block.lift(on, because, by);
            deadlines.met(block.reviewId(), DeadlineKind.BLOCK, id, on);
            events.publishEvent(new BlockLifted(block.reviewId(), id, block.kind(), block.agency(), on, goOnBy(block.kind()), daysToGoOn(block.kind()), by));
        }
    }

    /** Until when there is time for what waited for a block of this kind that is lifted today. */
    @Transactional(readOnly = true)
    public LocalDate goOnBy(BlockKind kind) {
        return deadlines.workingDaysAfter(LocalDate.now(clock), daysToGoOn(kind));
    }

    private int daysToGoOn(BlockKind kind) {
        return tables.first("lifted-block", Map.of("kind", kind)).map(row -> ((Number) row.get("workingDays")).intValue())
            .orElseThrow(() -> new IllegalStateException("No row of lifted-block applies to " + kind));
    }
}
