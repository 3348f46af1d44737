package org.lscb.scr.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** What became of the plan: each briefing was held, or it is said why not; others may have been added. */
@Component
@Shows(Material.FEEDBACK)
class RecordLearningBriefings implements UserTask<RecordLearningBriefings.Answers> {

    record Answers(List<@Valid BriefingRow> briefings, @Size(max = 200_000) String reasons) {

        Answers {
            briefings = briefings == null ? List.of() : briefings;
        }
    }

    record BriefingRow(@NotNull Briefing.Kind kind, @NotBlank @Size(max = 1_000) String audience, @Size(max = 200_000) String lessons,
                       @PastOrPresent LocalDate heldOn, @Size(max = 500) String by, @PositiveOrZero Integer attended, @Size(max = 200_000) String notHeld) { }

    private final Feedback feedback;

    RecordLearningBriefings(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(feedback.briefings(task.reviewId()).stream()
            .map(plan -> new BriefingRow(plan.kind(), plan.audience(), plan.lessons(), null, plan.lead(), null, null)).toList(), null));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.briefings().isEmpty() && answers.reasons() == null, "reasons", "there were none: say why");
        for (int i = 0; i < answers.briefings().size(); i++) {
            BriefingRow row = answers.briefings().get(i);
            problems.addIf(row.heldOn() == null && row.notHeld() == null, "briefings." + i + ".heldOn", "give the date, or say why it was not held");
            problems.addIf(row.heldOn() != null && row.by() == null, "briefings." + i + ".by", "this must be filled in");
        }
        List<Briefing> missing = feedback.briefings(task.reviewId()).stream()
            .filter(plan -> answers.briefings().stream().noneMatch(row -> plan.is(row.kind(), row.audience()))).toList();
        problems.addIf(!missing.isEmpty() && !answers.briefings().isEmpty(), "briefings", "say of each planned briefing whether it was held");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        for (BriefingRow row : answers.briefings()) {
            Briefing briefing = feedback.briefings(reviewId).stream().filter(plan -> plan.isOpen() && plan.is(row.kind(), row.audience())).findFirst()
                .orElseGet(() -> new Briefing(reviewId, feedback.briefings(reviewId).size() + 1, row.kind(), row.audience(), row.lessons()));
            if (row.heldOn() != null) {
                briefing.held(row.heldOn(), row.by(), row.attended());
            } else {
                briefing.notHeld(row.notHeld());
            }
            feedback.add(briefing);
        }
        feedback.briefings(reviewId).stream().filter(Briefing::isOpen).forEach(plan -> plan.notHeld(answers.reasons()));
        return Routing.none();
    }
}
