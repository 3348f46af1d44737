package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.evaluation.InWords;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** Looks whether the reason for a hold still stands; the Chair then decides again. */
@Component
@Shows({Material.PUBLICATION, Material.LEGAL})
class ReviewHold implements UserTask<ReviewHold.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate reviewedOn, @NotBlank @Size(max = 200_000) String finding, @NotNull YesNo prepareAgain) { }

    private final Publications publications;
    private final PublicationFacts facts;
    private final Clock clock;

    ReviewHold(Publications publications, PublicationFacts facts, Clock clock) {
        this.publications = publications;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        PublicationDecision hold = publications.get(task.reviewId()).decision().orElseThrow();
        Map<String, Object> context = new HashMap<>(facts.of(task.reviewId()));
        context.put("since", InWords.date(hold.on()));
        context.put("until", InWords.date(hold.holdUntil()));
        return context;
    }

    /** Today, as long as nobody says otherwise. */
    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null, null));
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.reviewHold(task.reviewId(), new HoldReview(answers.reviewedOn(), answers.finding()));
        return Routing.of(PublicationRouting.PREPARE_AGAIN, answers.prepareAgain() == YesNo.YES);
    }
}
