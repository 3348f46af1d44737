package org.lscb.scr.scoping;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.AboutWhom;
import org.springframework.stereotype.Component;

/** A block of publication is about no agency. */
@Component
class AgenciesOfBlocks implements AboutWhom {

    private final Blocks blocks;

    AgenciesOfBlocks(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public Map<UUID, Work> works(UUID reviewId) {
        return blocks.ofReview(reviewId).stream().collect(Collectors.toMap(Block::id, one -> new Work(one.agency(), null, Material.LEGAL)));
    }
}
