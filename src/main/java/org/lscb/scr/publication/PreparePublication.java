package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The business manager says what is to be published and where; what may be follows from the day of initiation. */
@Component
@Shows(Material.PUBLICATION)
class PreparePublication implements UserTask<PreparePublication.Answers> {

    record Answers(@NotEmpty Set<PublicationItem> items, @NotBlank @Size(max = 1_000) String location, LocalDate plannedOn,
                   @Size(max = 200_000) String mediaPlan) { }

    private final Publications publications;
    private final Reviews reviews;

    PreparePublication(Publications publications, Reviews reviews) {
        this.publications = publications;
        this.reviews = reviews;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Set<PublicationItem> items = publications.itemsOf(task.reviewId());
        return Map.of("initiated", reviews.get(task.reviewId()).initiatedOn().map(InWords::date).orElse(""),
            "rule", "May be published, redacted: " + PublicationFacts.titles(items) + ".", "items", PublicationFacts.options(items));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(publications.find(task.reviewId())
            .map(earlier -> new Answers(Set.copyOf(earlier.items()), earlier.plannedLocation(), null, earlier.mediaPlan()))
            .orElseGet(() -> new Answers(publications.itemsOf(task.reviewId()), null, null, null)));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(!publications.itemsOf(task.reviewId()).containsAll(answers.items()), "items",
            "a review initiated on that day may not publish all of these");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.prepare(task.reviewId(), answers.items(), answers.location(), answers.plannedOn(), answers.mediaPlan());
        return Routing.none();
    }
}
