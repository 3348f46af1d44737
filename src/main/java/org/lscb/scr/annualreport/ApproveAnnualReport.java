package org.lscb.scr.annualreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.form.Problems;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The Chair approves the report for publication and chooses how each review is named. */
@Component
@Shows(Material.ANNUAL_REPORT)
class ApproveAnnualReport implements UserTask<ApproveAnnualReport.Answers> {

    enum Verdict { APPROVED, RETURNED }

    record NamedAs(@NotBlank String reference, @NotNull Naming naming) { }

    record Answers(@Valid List<NamedAs> namings, @NotNull Verdict verdict, @Size(max = 200_000) String comments) {

        List<NamedAs> all() {
            return namings == null ? List.of() : namings;
        }
    }

    private final AnnualReports reports;
    private final ReportFacts facts;

    ApproveAnnualReport(AnnualReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(reportId(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        return Optional.of(new Answers(reports.get(reportId(task)).entries().stream()
            .map(entry -> new NamedAs(entry.reference(), entry.naming())).toList(), null, null));
    }

    @Override
    public Set<String> decidesOn() {
        return Set.of("write-annual-report");
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Set<String> known = reports.get(reportId(task)).entries().stream().map(ReportEntry::reference).collect(Collectors.toSet());
        for (int row = 0; row < answers.all().size(); row++) {
            problems.addIf(!known.contains(answers.all().get(row).reference()), "namings." + row + ".reference", "this review is not in the report");
        }
        problems.addIf(answers.verdict() == Verdict.RETURNED && answers.comments() == null, "comments", "this must be filled in");
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        if (answers.verdict() == Verdict.APPROVED) {
            Map<String, Naming> namings = new HashMap<>();
            answers.all().forEach(named -> namings.put(named.reference(), named.naming()));
            reports.approve(reportId(task), task.userId(), namings);
        } else {
            reports.get(reportId(task)).returnWith(answers.comments());
        }
        return Routing.of(AnnualReportRouting.CHAIR_VERDICT, answers.verdict());
    }

    private static UUID reportId(TaskInHand task) {
        return task.id(AnnualReportRouting.ANNUAL_REPORT_ID);
    }
}
