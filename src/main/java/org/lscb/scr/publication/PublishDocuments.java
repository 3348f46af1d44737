package org.lscb.scr.publication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The documents become public as the Chair decided, or publication is stopped at the last moment and goes back to the Chair. */
@Component
@Shows({Material.PUBLICATION, Material.LEGAL})
class PublishDocuments implements UserTask<PublishDocuments.Answers> {

    enum Outcome { PUBLISHED, STOPPED }

    record Answers(@NotNull Outcome outcome, @PastOrPresent LocalDate publishedOn, @Size(max = 1_000) String location, Set<PublicationItem> items,
                   @Size(max = 200_000) String stopReason) { }

    private final Publications publications;
    private final StandingBlocks blocks;
    private final PublicationFacts facts;

    PublishDocuments(Publications publications, StandingBlocks blocks, PublicationFacts facts) {
        this.publications = publications;
        this.blocks = blocks;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("items", PublicationFacts.options(decided(task)));
        return context;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(null, null, publications.get(task.reviewId()).plannedLocation(), decided(task), null));
    }

    private Set<PublicationItem> decided(TaskInHand task) {
        return publications.get(task.reviewId()).decision().orElseThrow().items();
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        if (answers.outcome() == Outcome.STOPPED) {
            problems.addIf(answers.stopReason() == null, "stopReason", "this must be filled in");
            return;
        }
        problems.addIf(!blocks.on(task.reviewId()).isEmpty(), "outcome", "there is an open block on publication: stop, so that the Chair decides again");
        problems.addIf(answers.location() == null, "location", "this must be filled in");
        problems.addIf(answers.items() == null || answers.items().isEmpty(), "items", "give at least one");
        problems.addIf(answers.items() != null && !decided(task).containsAll(answers.items()), "items", "the Chair did not decide to publish all of these");
        problems.addIf(answers.publishedOn() == null, "publishedOn", "this must be filled in");
        if (answers.publishedOn() != null) {
            lastTold(publications.get(task.reviewId())).filter(answers.publishedOn()::isBefore).ifPresent(told ->
                problems.add("publishedOn", "family and staff were told on " + InWords.date(told) + ", before publication"));
        }
    }

    private static Optional<LocalDate> lastTold(Publication publication) {
        return Stream.concat(publication.familyTold().stream().map(FamilyTold::on), publication.staffTold().stream().map(StaffTold::on))
            .max(LocalDate::compareTo);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.outcome() == Outcome.PUBLISHED) {
            publications.publish(task.reviewId(), answers.publishedOn(), answers.location(), answers.items());
        } else {
            publications.stop(task.reviewId(), answers.stopReason());
        }
        return Routing.of(PublicationRouting.PUBLICATION_OUTCOME, answers.outcome());
    }
}
