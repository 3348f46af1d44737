package org.lscb.scr.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The business manager brings the case before the sub-group, with all answers there or, with a reason, without (domain.md S2). */
@Component
@Shows(Material.REFERRAL)
class CallSubGroup implements UserTask<CallSubGroup.Answers> {

    record Answers(@NotNull LocalDate meetingOn, @Size(max = 200_000) String goAheadBecause) { }

    private final Referrals referrals;
    private final CaseFile file;

    CallSubGroup(Referrals referrals, CaseFile file) {
        this.referrals = referrals;
        this.file = file;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of(
            "decisionDue", file.decisionDue(task.reviewId()),
            "factsAsked", Objects.requireNonNullElse(referrals.of(task.reviewId()).factsAsked(), "nothing"),
            "returns", file.returns(task.reviewId()),
            "allAnswered", allAnswered(task.reviewId()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.meetingOn().isBefore(referrals.of(task.reviewId()).receivedOn()), "meetingOn", "this must not be before the referral");
        problems.addIf(!allAnswered(task.reviewId()) && answers.goAheadBecause() == null, "goAheadBecause",
            "not all agencies have answered; say why the sub-group does not wait");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        referrals.of(task.reviewId()).meetingCalled(answers.meetingOn(), answers.goAheadBecause());
        return Routing.none();
    }

    private boolean allAnswered(UUID reviewId) {
        Referral referral = referrals.of(reviewId);
        return referral.agencies().stream().allMatch(agency -> referrals.returnOf(referral, agency).filter(done -> done.returnedOn() != null).isPresent());
    }
}
