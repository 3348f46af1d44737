package org.lscb.scr.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.lscb.scr.recommendation.Recommendations;
import org.springframework.stereotype.Component;

/** How the lessons reach everyone who works with children in the area. */
@Component
@Shows(Material.ACTION_PLAN)
class PlanBriefings implements UserTask<PlanBriefings.Answers> {

    record Answers(List<@Valid BriefingRow> briefings, @Size(max = 200_000) String reasons) {

        Answers {
            briefings = briefings == null ? List.of() : briefings;
        }
    }

    record BriefingRow(@NotNull Briefing.Kind kind, @NotBlank @Size(max = 1_000) String audience, @Size(max = 200_000) String lessons,
                       LocalDate plannedOn, @Size(max = 500) String lead) { }

    private final Feedback feedback;
    private final Recommendations recommendations;

    PlanBriefings(Feedback feedback, Recommendations recommendations) {
        this.feedback = feedback;
        this.recommendations = recommendations;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("recommendations", recommendations.ofReview(task.reviewId()).stream().map(recommendation -> Map.of("text", recommendation.text(),
            "theme", recommendation.theme() == null ? "" : recommendation.theme())).toList());
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.briefings().isEmpty() && answers.reasons() == null, "reasons", "nothing is planned: say why");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        for (BriefingRow row : answers.briefings()) {
            Briefing briefing = new Briefing(task.reviewId(), feedback.briefings(task.reviewId()).size() + 1, row.kind(), row.audience(), row.lessons());
            briefing.planned(row.plannedOn(), row.lead());
            feedback.add(briefing);
        }
        return Routing.none();
    }
}
