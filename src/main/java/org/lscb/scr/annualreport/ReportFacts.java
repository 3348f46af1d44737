package org.lscb.scr.annualreport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about an annual report show of it. */
@Component
class ReportFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    record Row(String review, String reportedAs, String dates, String actions) { }

    record File(UUID id, String name) { }

    private final AnnualReports reports;
    private final Deadlines deadlines;
    private final Documents documents;

    ReportFacts(AnnualReports reports, Deadlines deadlines, Documents documents) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    Map<String, Object> of(UUID reportId) {
        AnnualReport report = reports.get(reportId);
        Map<String, Object> context = new HashMap<>();
        context.put("year", report.year() + (report.isRequired() ? "" : " (not required for this year)"));
        context.put("due", deadlines.find(null, DeadlineKind.D12, reportId).map(Deadline::currentDue).map(ReportFacts::day).orElse(""));
        context.put("comments", report.comments());
        context.put("entries", report.entries().stream().map(ReportFacts::row).toList());
        if (report.documentId() != null) {
            context.put("document", new File(report.documentId(), documents.get(report.documentId()).name()));
        }
        return context;
    }

    private static Row row(ReportEntry entry) {
        String outstanding = entry.outstanding().stream()
            .map(action -> action.number() + " (" + action.colour().title().toLowerCase(Locale.UK) + ", due " + day(action.due()) + ")")
            .collect(Collectors.joining("; "));
        return new Row(entry.reference() + ", " + entry.pseudonym(), entry.reportedAs().title(),
            day(entry.decidedOn()) + (entry.completedOn() == null ? ", not completed" : ", " + day(entry.completedOn())),
            FactsInWords.progress(entry) + (outstanding.isEmpty() ? "" : " Still to be done: " + outstanding + "."));
    }

    static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
