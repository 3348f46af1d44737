package org.lscb.scr.scoping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.People;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The business manager records what police, prosecutors, coroner and others agreed, and what has to wait for them (domain.md S4). */
@Component
@Shows(value = Material.REVIEW, extract = Material.REFERRAL)
class HoldParallelProcessesMeeting implements UserTask<HoldParallelProcessesMeeting.Answers> {

    record Answers(
        @NotNull @PastOrPresent LocalDate heldOn,
        @NotBlank @Size(max = 200_000) String present,
        List<@NotNull @Valid Found> processes,
        @Size(max = 200_000) String interviews,
        @Size(max = 200_000) String sharing,
        List<@NotNull @Valid WantedBlock> blocks) { }

    record Found(
        @NotNull ParallelProcess.Type type,
        @Size(max = 500) String liaisonName,
        @NotBlank @Size(max = 500) String liaisonJobTitle,
        LocalDate expectedOn,
        @Size(max = 200_000) String effect) { }

    private final ParallelProcesses processes;
    private final Blocks blocks;
    private final BlockCheck blockCheck;
    private final Reviews reviews;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    HoldParallelProcessesMeeting(ParallelProcesses processes, Blocks blocks, BlockCheck blockCheck, Reviews reviews, People people,
                                 Agencies agencies, Clock clock) {
        this.processes = processes;
        this.blocks = blocks;
        this.blockCheck = blockCheck;
        this.reviews = reviews;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of(
            "children", review.subjects(),
            "incidentDate", InWords.day(review.incident().incidentDate()),
            "types", Choices.of(ParallelProcess.Type.class, ParallelProcess.Type::title),
            "kinds", Choices.of(BlockKind.class, BlockKind::title),
            "bases", Choices.of(Block.Basis.class, Block.Basis::title),
            "people", people.options(),
            "agencies", agencies.options());
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null, null, null, null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.heldOn().isBefore(reviews.get(task.reviewId()).incident().incidentDate()), "heldOn",
            "this must not be before the incident");
        for (int row = 0; row < orNone(answers.blocks()).size(); row++) {
            blockCheck.check("blocks." + row + ".", answers.blocks().get(row), problems);
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        processes.record(
            new ParallelProcessesMeeting(task.reviewId(), answers.heldOn(), answers.present(), answers.interviews(), answers.sharing()),
            orNone(answers.processes()).stream().map(found -> new ParallelProcess(task.reviewId(), found.type(), found.liaisonName(),
                found.liaisonJobTitle(), found.expectedOn(), found.effect())).toList());
        orNone(answers.blocks()).forEach(wanted -> blocks.add(task.reviewId(), wanted));
        return Routing.none();
    }

    private static <T> List<T> orNone(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
