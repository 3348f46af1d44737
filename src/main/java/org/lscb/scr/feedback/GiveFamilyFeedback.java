package org.lscb.scr.feedback;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The family hears what the review found, in person where possible; nobody who is blocked is seen. */
@Component
@Shows(extract = Material.LEGAL)
class GiveFamilyFeedback implements UserTask<GiveFamilyFeedback.Answers> {

    record Answers(List<@Valid GivenRow> given, @Size(max = 200_000) String notGiven) {

        Answers {
            given = given == null ? List.of() : given;
        }
    }

    record GivenRow(@NotBlank @Size(max = 500) String who, @NotNull @PastOrPresent LocalDate givenOn, @NotBlank @Size(max = 500) String by,
                    @NotNull YesNo inPerson, @Size(max = 200_000) String views) { }

    private final Feedback feedback;
    private final FamilyBlocks blocks;

    GiveFamilyFeedback(Feedback feedback, FamilyBlocks blocks) {
        this.feedback = feedback;
        this.blocks = blocks;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return Map.of("blocks", blocks.on(task.reviewId()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.given().isEmpty() && answers.notGiven() == null, "notGiven", "nobody had feedback: say why");
        for (int i = 0; i < answers.given().size(); i++) {
            GivenRow row = answers.given().get(i);
            problems.addIf(row.inPerson() == YesNo.NO && row.views() == null, "given." + i + ".views", "say why it was not in person");
        }
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        UUID reviewId = task.reviewId();
        answers.given().forEach(row -> feedback.give(FeedbackEntry.toFamily(reviewId, row.who(), row.givenOn(), row.by(),
            row.inPerson() == YesNo.YES, row.views())));
        if (answers.notGiven() != null) {
            feedback.give(FeedbackEntry.notGiven(reviewId, Audience.FAMILY, null, answers.notGiven()));
        }
        return Routing.none();
    }
}
