package org.lscb.scr.annualreport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.access.Condition;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.NeedToKnow;
import org.lscb.scr.access.Subject;
import org.lscb.scr.action.Colour;
import org.lscb.scr.form.NotThere;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The annual reports for scripts: which review is reported how, and where the document is. */
@RestController
@RequestMapping("/api/annual-reports")
@Tag(name = "Annual reports", description = "What the LSCB reports of its reviews each year")
class AnnualReportController {

    /** One report, without the text that people wrote. */
    record View(String year, LocalDate yearEndsOn, boolean required, AnnualReport.State state, LocalDate approvedOn, LocalDate publishedOn,
                LocalDate sentOn, UUID documentId, List<EntryView> entries) { }

    record EntryView(int number, String reference, ReportedAs reportedAs, List<ReportedAs> alsoAs, LocalDate decidedOn, LocalDate completedOn,
                     Naming naming, Map<Colour, Long> colours) { }

    private final AnnualReports reports;
    private final NeedToKnow needToKnow;
    private final AccessLog log;

    AnnualReportController(AnnualReports reports, NeedToKnow needToKnow, AccessLog log) {
        this.reports = reports;
        this.needToKnow = needToKnow;
        this.log = log;
    }

    @GetMapping
    @Transactional
    @Operation(summary = "All annual reports, the oldest first")
    List<View> list(Principal user) {
        List<View> found = seenBy(user);
        found.forEach(this::recordRead);
        return found;
    }

    private List<View> seenBy(Principal user) {
        return reports.all().stream().filter(report -> sees(user, report)).map(AnnualReportController::view).toList();
    }

    private void recordRead(View report) {
        log.record(AccessEntry.read("annual report", report.year(), null, null));
    }

    private boolean sees(Principal user, AnnualReport report) {
        Subject subject = Subject.of(null);
        return needToKnow.mayRead(user.getName(), Material.ANNUAL_REPORT,
            report.state() == AnnualReport.State.PUBLISHED ? subject.given(Condition.FINAL) : subject);
    }

    @GetMapping("/{year}")
    @Transactional
    @Operation(summary = "The report of one year, such as 2010-11")
    View one(@PathVariable String year, Principal user) {
        View found = seenBy(user).stream().filter(report -> report.year().equals(year)).findFirst().orElseThrow(() -> {
            log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, "annual report", null, null, null));
            return new NotThere("There is no such annual report.");
        });
        recordRead(found);
        return found;
    }

    private static View view(AnnualReport report) {
        return new View(report.year(), report.yearEndsOn(), report.isRequired(), report.state(), report.approvedOn(), report.publishedOn(),
            report.sentOn(), report.documentId(), report.entries().stream().map(entry -> new EntryView(entry.number(), entry.reference(),
                entry.reportedAs(), entry.alsoAs(), entry.decidedOn(), entry.completedOn(), entry.naming(), entry.colours())).toList());
    }
}
