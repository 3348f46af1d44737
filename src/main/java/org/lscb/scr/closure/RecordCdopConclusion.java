package org.lscb.scr.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.referral.ChildToMatch;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.springframework.stereotype.Component;

/** The coordinator of the child death overview panel records what the panel concluded. */
@Component
@Shows(value = Material.REVIEW, extract = {Material.REFERRAL, Material.IDENTITY_REGISTER})
class RecordCdopConclusion implements UserTask<RecordCdopConclusion.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate concludedOn, @PastOrPresent LocalDate inquestEndedOn,
                   @NotBlank @Size(max = 20_000) String conclusion) { }

    private final Reviews reviews;
    private final CdopConclusions conclusions;
    private final ChildToMatch child;

    RecordCdopConclusion(Reviews reviews, CdopConclusions conclusions, ChildToMatch child) {
        this.child = child;
        this.reviews = reviews;
        this.conclusions = conclusions;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of("children", review.subjects(), "incidentDate", review.incident().incidentDate(), "matchKey", child.of(review, task.userId()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        LocalDate incident = reviews.get(task.reviewId()).incident().incidentDate();
        problems.addIf(answers.concludedOn().isBefore(incident), "concludedOn", "this must not be before the child died");
        problems.addIf(answers.inquestEndedOn() != null && answers.inquestEndedOn().isBefore(incident), "inquestEndedOn",
            "this must not be before the child died");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        conclusions.save(new CdopConclusion(task.reviewId(), answers.concludedOn(), answers.inquestEndedOn(), answers.conclusion()));
        return Routing.none();
    }
}
