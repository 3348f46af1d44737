package org.lscb.scr.scoping;

import java.util.UUID;
import org.lscb.scr.agency.People;
import org.lscb.scr.notice.MayKnow;
import org.springframework.stereotype.Component;

/** Anybody can be asked to look after a block, also somebody without another part in the review, and is told when to look at it as long as it stands. */
@Component
class OwnersOfBlocks implements MayKnow {

    private final Blocks blocks;
    private final People people;

    OwnersOfBlocks(Blocks blocks, People people) {
        this.blocks = blocks;
        this.people = people;
    }

    @Override
    public boolean of(String userId, UUID reviewId) {
        return people.takesPartInCases(userId) && blocks.active(reviewId).stream().anyMatch(block -> block.owner().equals(userId));
    }
}
