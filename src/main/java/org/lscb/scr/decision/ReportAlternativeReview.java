package org.lscb.scr.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.form.InWords;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The review of another kind that the Chair asked for has reported (domain.md S2, ALTERNATIVE_REVIEW). */
@Component
@Shows(Material.DECISION)
class ReportAlternativeReview implements UserTask<ReportAlternativeReview.Answers> {

    record Answers(@NotNull @PastOrPresent LocalDate reportedOn, @NotBlank @Size(max = 200_000) String findings, @NotBlank @Size(max = 200_000) String lessons,
                   List<UploadedFile> report) {

        Answers {
            report = report == null ? List.of() : report;
        }
    }

    private final Decisions decisions;
    private final Agencies agencies;
    private final Documents documents;

    ReportAlternativeReview(Decisions decisions, Agencies agencies, Documents documents) {
        this.decisions = decisions;
        this.agencies = agencies;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        AlternativeReview asked = decisions.awaitingReport(task.reviewId()).alternative().orElseThrow();
        return Map.of("kind", InWords.words(asked.kind()), "lead", agencies.name(asked.lead()), "due", InWords.date(asked.due()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        problems.addIf(answers.reportedOn().isBefore(decisions.awaitingReport(task.reviewId()).decidedOn()), "reportedOn", "this must not be before the decision");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        Decision decision = decisions.alternativeReported(task.reviewId(), answers.reportedOn(), answers.findings(), answers.lessons());
        String lead = decision.alternative().orElseThrow().lead();
        answers.report().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.ALTERNATIVE_REVIEW_REPORT, lead, decision.id()));
        return Routing.none();
    }
}
