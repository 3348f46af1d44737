package org.lscb.scr.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lscb.scr.form.UploadedFile;

/**
 * What the overview author writes (domain.md section 5, Overview report).
 *
 * @param process     how the review was done
 * @param facts       agency by agency, so that each can check those about itself without seeing others
 * @param analysis    why it happened, not only what
 * @param summary     the executive summary
 * @param reportFile  the report as a document, if one is attached
 * @param summaryFile the executive summary as a document, if one is attached
 */
record OverviewText(
    @NotBlank @Size(max = 200_000) String process,
    @NotBlank @Size(max = 200_000) String family,
    @NotEmpty List<@NotNull @Valid Facts> facts,
    @NotBlank @Size(max = 200_000) String analysis,
    @NotEmpty List<@NotNull @Valid LessonLearned> lessons,
    @NotEmpty List<@NotNull @Valid Recommended> recommendations,
    @NotBlank @Size(max = 200_000) String summary,
    List<@NotNull @Valid UploadedFile> reportFile,
    List<@NotNull @Valid UploadedFile> summaryFile) {

    /** @param agency id of the agency that they are about; null if about none in particular */
    record Facts(String agency, @Size(max = 50) String paragraph, @NotBlank @Size(max = 200_000) String text) { }

    OverviewText {
        facts = Texts.orNone(facts);
        lessons = Texts.orNone(lessons);
        recommendations = Texts.orNone(recommendations);
        reportFile = Texts.orNone(reportFile);
        summaryFile = Texts.orNone(summaryFile);
    }

    /** The same to go on writing from: a file that was handed in belongs to its version. */
    OverviewText toGoOnFrom() {
        return new OverviewText(process, family, facts, analysis, lessons, recommendations, summary, null, null);
    }

    List<Facts> factsAbout(String agency) {
        return facts.stream().filter(fact -> agency.equals(fact.agency())).toList();
    }

    /** Ids of the agencies that facts are stated about. */
    Set<String> agencies() {
        return facts.stream().map(Facts::agency).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }
}
