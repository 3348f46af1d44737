package org.lscb.scr.scoping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to wait on a review, each thing by itself (domain.md S4). */
@Service
@Transactional
public class Blocks {

    private final BlockRepository blocks;
    private final Clock clock;

    Blocks(BlockRepository blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
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

    /** From today on. */
    void add(UUID reviewId, WantedBlock wanted) {
        blocks.save(new Block(reviewId, wanted, LocalDate.now(clock)));
    }

    void lift(Collection<UUID> ids, LocalDate on, String because, String by) {
        ids.forEach(id -> blocks.findById(id).orElseThrow().lift(on, because, by));
    }
}
