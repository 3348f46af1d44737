package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lscb.scr.form.UploadedFile;

/**
 * What the author of the health overview writes; also what the form answers.
 *
 * @param eachAlone   how each health body worked
 * @param allTogether how they worked with one another
 * @param report      the same as a document, if one is attached
 */
record HealthOverviewText(
    @NotBlank @Size(max = 200_000) String eachAlone,
    @NotBlank @Size(max = 200_000) String allTogether,
    @NotBlank @Size(max = 200_000) String analysis,
    @NotEmpty List<@NotNull @Valid LessonLearned> lessons,
    List<@NotNull @Valid Recommended> recommendations,
    List<@NotNull @Valid UploadedFile> report) {

    HealthOverviewText {
        lessons = Texts.orNone(lessons);
        recommendations = Texts.orNone(recommendations);
        report = Texts.orNone(report);
    }

    /** The same to go on writing from: a file that was handed in belongs to its version. */
    HealthOverviewText toGoOnFrom() {
        return new HealthOverviewText(eachAlone, allTogether, analysis, lessons, recommendations, null);
    }
}
