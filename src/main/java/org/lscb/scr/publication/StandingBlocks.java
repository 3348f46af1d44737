package org.lscb.scr.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.scoping.Block;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.Blocks;
import org.springframework.stereotype.Component;

/** What stands against the publication of a review: the blocks on it that nobody has lifted. */
@Component
class StandingBlocks {

    private final Blocks blocks;

    StandingBlocks(Blocks blocks) {
        this.blocks = blocks;
    }

    List<StandingBlock> on(UUID reviewId) {
        return blocks.active(reviewId, BlockKind.PUBLICATION).stream().map(block -> new StandingBlock(block.basis().title() + ": " + block.what(),
            block.reviewOn(), block.basis() == Block.Basis.COURT_ORDER)).toList();
    }

    /** Until when the Chair has time to decide again, if a block on publication has been lifted since this day and none is left. */
    Optional<LocalDate> decideAgainBy(UUID reviewId, LocalDate since) {
        boolean lifted = blocks.ofReview(reviewId).stream().anyMatch(block -> block.kind() == BlockKind.PUBLICATION && !block.isActive()
            && !block.liftedOn().isBefore(since));
        return lifted && blocks.active(reviewId, BlockKind.PUBLICATION).isEmpty() ? Optional.of(blocks.goOnBy(BlockKind.PUBLICATION)) : Optional.empty();
    }
}
