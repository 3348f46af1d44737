package org.lscb.scr.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Component;

/** The period for the decision is nearly over: somebody asks, so that the case never waits in silence (domain.md S2). */
@Component
@Shows(Material.REFERRAL)
class ChaseDecision implements UserTask<ChaseDecision.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate chairToldOn, @NotBlank @Size(max = 200_000) String heldUpBy) { }

    private final Reviews reviews;
    private final Referrals referrals;
    private final CaseFile file;
    private final Clock clock;

    ChaseDecision(Reviews reviews, Referrals referrals, CaseFile file, Clock clock) {
        this.reviews = reviews;
        this.referrals = referrals;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        Review review = reviews.get(task.reviewId());
        return Map.of("reference", review.reference(), "subjects", review.subjects(), "decisionDue", file.decisionDue(review.id()),
            "stands", stands(review));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(LocalDate.now(clock), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.chairToldOn().isBefore(referrals.of(task.reviewId()).receivedOn()), "chairToldOn", "this must not be before the referral");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        referrals.of(task.reviewId()).chased(new Referral.Chase(answers.chairToldOn(), answers.heldUpBy()));
        return Routing.none();
    }

    private static String stands(Review review) {
        return switch (review.on(Track.REFERRAL)) {
            case "SCREENED" -> "with the Chair";
            case "GATHERING_INFORMATION" -> "more information is being gathered for the sub-group";
            default -> "with the sub-group";
        };
    }
}
