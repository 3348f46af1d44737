package org.lscb.scr.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.CommonRouting;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** An agency tells its staff what the finished review found. */
@Component
@Shows
class GiveStaffFeedback implements UserTask<GiveStaffFeedback.Answers> {

    record Answers(List<@Valid GivenRow> given, @Size(max = 200_000) String notGiven) {

        Answers {
            given = given == null ? List.of() : given;
        }
    }

    record GivenRow(@NotBlank @Size(max = 1_000) String staff, @NotNull @PastOrPresent LocalDate givenOn, @NotBlank @Size(max = 500) String by,
                    @PositiveOrZero Integer people, @Size(max = 200_000) String points) { }

    private final Feedback feedback;

    GiveStaffFeedback(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.given().isEmpty() && answers.notGiven() == null, "notGiven", "nobody had feedback: say why");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        String agency = task.text(CommonRouting.AGENCY);
        answers.given().forEach(row -> feedback.give(FeedbackEntry.toStaff(reviewId, agency, row.staff(), row.givenOn(), row.by(),
            row.people(), row.points())));
        if (answers.notGiven() != null) {
            feedback.give(FeedbackEntry.notGiven(reviewId, Audience.STAFF, agency, answers.notGiven()));
        }
        return Routing.none();
    }
}
