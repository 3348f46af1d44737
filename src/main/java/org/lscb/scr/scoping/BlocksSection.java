package org.lscb.scr.scoping;

import java.time.LocalDate;
import org.lscb.scr.access.Material;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.ReviewSection;
import org.springframework.stereotype.Component;

/** What has to wait, or had to. */
@Component
class BlocksSection implements ReviewSection {

    record Blocked(BlockKind kind, Block.Basis basis, String agency, LocalDate since, LocalDate reviewOn, LocalDate liftedOn) { }

    private final Blocks blocks;

    BlocksSection(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public Material material() {
        return Material.LEGAL;
    }

    @Override
    public Object of(Review review) {
        return blocks.ofReview(review.id()).stream().map(BlocksSection::shown).toList();
    }

    @Override
    public Object of(Review review, Lines own) {
        return blocks.ofReview(review.id()).stream().filter(block -> own.show(block.agency(), null)).map(BlocksSection::shown).toList();
    }

    private static Blocked shown(Block block) {
        return new Blocked(block.kind(), block.basis(), block.agency(), block.addedOn(), block.reviewOn(), block.liftedOn());
    }
}
