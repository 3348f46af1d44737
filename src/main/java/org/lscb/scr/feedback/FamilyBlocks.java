package org.lscb.scr.feedback;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.scoping.BlockKind;
import org.lscb.scr.scoping.Blocks;
import org.springframework.stereotype.Component;

/** Whom of the family nobody may see for now. */
@Component
class FamilyBlocks {

    private final Blocks blocks;

    FamilyBlocks(Blocks blocks) {
        this.blocks = blocks;
    }

    /** Rows of a table: who is not to be seen, and when somebody looks at that again. */
    List<Map<String, String>> on(UUID reviewId) {
        return blocks.active(reviewId, BlockKind.FAMILY_CONTACT).stream()
            .map(block -> Map.of("what", block.what(), "until", InWords.date(block.reviewOn()))).toList();
    }
}
