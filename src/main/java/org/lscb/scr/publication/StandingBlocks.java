package org.lscb.scr.publication;

import java.util.List;
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
}
