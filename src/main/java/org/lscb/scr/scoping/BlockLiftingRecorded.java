package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.StartForm;
import org.lscb.scr.form.Started;
import org.lscb.scr.form.Starter;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** An officer lifts blocks, for instance because a trial has ended, records how a process ended, or both. */
@Component
@Shows({Material.REVIEW, Material.LEGAL})
class BlockLiftingRecorded implements StartForm<BlockLiftingRecorded.Answers> {

    record Answers(
        @NotNull UUID review,
        Set<@NotNull UUID> blocks,
        @NotNull @PastOrPresent LocalDate liftedOn,
        @NotBlank @Size(max = 200_000) String reason,
        UUID endedProcess,
        @Size(max = 200_000) String outcome) {

        Set<UUID> lifted() {
            return blocks == null ? Set.of() : blocks;
        }
    }

    private final Blocks blocks;
    private final ParallelProcesses processes;
    private final ReviewChoice choice;
    private final Reviews reviews;
    private final Clock clock;

    BlockLiftingRecorded(Blocks blocks, ParallelProcesses processes, ReviewChoice choice, Reviews reviews, Clock clock) {
        this.blocks = blocks;
        this.processes = processes;
        this.choice = choice;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Blocks and processes of all reviews; the form shows those of the one that is chosen. */
    @Override
    public Map<String, Object> context(Starter starter) {
        return Map.of(
            "reviews", choice.running(starter.userId()),
            "blocks", blocks.active().stream().filter(block -> choice.isKnownTo(starter.userId(), block.reviewId())).map(block -> Map.of("reviewId", block.reviewId(), "value", block.id(), "label",
                block.kind().title() + ": " + block.what() + " (" + block.basis().title().toLowerCase(Locale.UK) + ", to be looked at on "
                    + InWords.day(block.reviewOn()) + ")")).toList(),
            "processes", processes.running().stream().filter(one -> choice.isKnownTo(starter.userId(), one.reviewId()))
                .map(one -> Map.of("reviewId", one.reviewId(), "value", one.id(), "label", one.type().title())).toList());
    }

    @Override
    public Optional<Answers> prefilled(Starter starter) {
        return Optional.of(new Answers(null, null, LocalDate.now(clock), null, null, null));
    }

    @Override
    public void check(Starter starter, Answers answers, Problems problems) {
        choice.checkRunning(starter.userId(), answers.review(), problems);
        if (!problems.isEmpty()) {
            return;
        }
        Map<UUID, Block> active = blocks.active(answers.review()).stream().collect(Collectors.toMap(Block::id, Function.identity()));
        List<Block> chosen = answers.lifted().stream().map(active::get).toList();
        problems.addIf(chosen.isEmpty() && answers.endedProcess() == null, "blocks",
            "choose what is lifted, or below a process that has ended");
        problems.addIf(chosen.stream().anyMatch(Objects::isNull), "blocks", "choose blocks of this review that still stand");
        problems.addIf(chosen.stream().anyMatch(block -> block != null && answers.liftedOn().isBefore(block.addedOn())), "liftedOn",
            "this must not be before the block was added");
        problems.addIf(answers.endedProcess() != null && processes.ofReview(answers.review()).stream()
            .noneMatch(one -> one.id().equals(answers.endedProcess()) && one.endedOn() == null), "endedProcess",
            "choose a process that still runs");
        problems.addIf(answers.endedProcess() != null && answers.outcome() == null, "outcome", "say how it ended");
    }

    @Override
    public Started start(Starter starter, Answers answers) {
        Review review = reviews.get(answers.review());
        blocks.lift(answers.lifted(), answers.liftedOn(), answers.reason(), starter.userId());
        if (answers.endedProcess() != null) {
            processes.end(answers.endedProcess(), answers.liftedOn(), answers.outcome());
        }
        return new Started(review.reference(), Routing.of(CommonRouting.REVIEW_ID, review.id()));
    }
}
