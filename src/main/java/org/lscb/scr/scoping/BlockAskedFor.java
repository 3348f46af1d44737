package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An officer adds a block that came up after the meeting. */
@Component
@Shows(Material.REVIEW)
class BlockAskedFor implements StartForm<BlockAskedFor.Answers> {

    record Answers(@NotNull UUID review, @NotNull @Valid WantedBlock block) { }

    private final Blocks blocks;
    private final BlockCheck blockCheck;
    private final ReviewChoice choice;
    private final Reviews reviews;
    private final People people;
    private final Agencies agencies;

    BlockAskedFor(Blocks blocks, BlockCheck blockCheck, ReviewChoice choice, Reviews reviews, People people, Agencies agencies) {
        this.blocks = blocks;
        this.blockCheck = blockCheck;
        this.choice = choice;
        this.reviews = reviews;
        this.people = people;
        this.agencies = agencies;
    }

    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of(
            "reviews", choice.running(starter.userId()),
            "kinds", Choices.of(BlockKind.class, BlockKind::title),
            "bases", Choices.of(Block.Basis.class, Block.Basis::title),
            "people", people.options(),
            "agencies", agencies.options());
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        choice.checkRunning(starter.userId(), answers.review(), problems);
        blockCheck.check("block.", answers.block(), problems);
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        blocks.add(review.id(), answers.block());
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()));
    }
}
