package org.lscb.scr.annualreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The business manager writes what the LSCB says of each review. */
@Component
@Shows(Material.ANNUAL_REPORT)
class WriteAnnualReport implements UserTask<WriteAnnualReport.Answers> {

    record Entry(@NotBlank String reference, @NotBlank @Size(max = 200_000) String progress, @Size(max = 200_000) String impactPlan) { }

    record Theme(@NotBlank @Size(max = 2_000) String title, @NotBlank @Size(max = 200_000) String text) { }

    record Answers(@Valid List<Entry> entries, @Valid List<Theme> themes, @Size(max = 200_000) String introduction) {

        List<Entry> all() {
            return entries == null ? List.of() : entries;
        }
    }

    private final AnnualReports reports;
    private final ReportFacts facts;

    WriteAnnualReport(AnnualReports reports, ReportFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(reportId(task));
    }

    @Override
    public Optional<Answers> prefilled(TaskInHand task) {
        AnnualReport report = reports.get(reportId(task));
        return Optional.of(new Answers(
            report.entries().stream().map(entry -> new Entry(entry.reference(),
                entry.progress() == null ? FactsInWords.progress(entry) : entry.progress(), entry.impactPlan())).toList(),
            report.themes().stream().map(theme -> new Theme(theme.title(), theme.text())).toList(), report.introduction()));
    }

    @Override
    public void check(TaskInHand task, Answers answers, Problems problems) {
        Map<String, ReportEntry> known = reports.get(reportId(task)).entries().stream()
            .collect(Collectors.toMap(ReportEntry::reference, entry -> entry));
        for (int row = 0; row < answers.all().size(); row++) {
            Entry written = answers.all().get(row);
            ReportEntry entry = known.get(written.reference());
            problems.addIf(entry == null, "entries." + row + ".reference", "this review is not in the report");
            problems.addIf(entry != null && entry.reportedAs().needsImpactPlan() && written.impactPlan() == null, "entries." + row + ".impactPlan",
                "this must be filled in for a review that is completed or carried over");
        }
        Set<String> writtenOf = answers.all().stream().map(Entry::reference).collect(Collectors.toSet());
        String missing = known.keySet().stream().filter(reference -> !writtenOf.contains(reference)).sorted().collect(Collectors.joining(", "));
        problems.addIf(!missing.isEmpty(), "entries", "write on each review; missing: " + missing);
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        AnnualReport report = reports.get(reportId(task));
        Map<String, Entry> written = new HashMap<>();
        answers.all().forEach(entry -> written.put(entry.reference(), entry));
        report.entries().forEach(entry -> entry.write(written.get(entry.reference()).progress(), written.get(entry.reference()).impactPlan()));
        report.write(answers.introduction(), answers.themes() == null ? List.of()
            : answers.themes().stream().map(theme -> new AnnualReport.Theme(theme.title(), theme.text())).toList());
        return Routing.none();
    }

    private static UUID reportId(TaskInHand task) {
        return task.id(AnnualReportRouting.ANNUAL_REPORT_ID);
    }
}
