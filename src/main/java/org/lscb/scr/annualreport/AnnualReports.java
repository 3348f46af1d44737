package org.lscb.scr.annualreport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lscb.scr.action.Action;
import org.lscb.scr.action.Actions;
import org.lscb.scr.deadline.DeadlineKind;
import org.lscb.scr.deadline.Deadlines;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.document.StoredDocument;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.guidance.GuidanceTables;
import org.lscb.scr.guidance.GuidanceVersion;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.review.Track;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The annual reports of the LSCB, one for each year to 31 March. */
@Service
@Transactional
public class AnnualReports {

    /** What draws the documents, where a person would be named. */
    private static final String DRAWN_BY = "system";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final AnnualReportRecords reports;
    private final ReportDocument drawing;
    private final Reviews reviews;
    private final Actions actions;
    private final GuidanceTables tables;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Clock clock;

    AnnualReports(AnnualReportRecords reports, ReportDocument drawing, Reviews reviews, Actions actions, GuidanceTables tables,
                  Deadlines deadlines, Documents documents, Clock clock) {
        this.reports = reports;
        this.drawing = drawing;
        this.reviews = reviews;
        this.actions = actions;
        this.tables = tables;
        this.deadlines = deadlines;
        this.documents = documents;
        this.clock = clock;
    }

    /** All, the oldest first. */
    @Transactional(readOnly = true)
    public List<AnnualReport> all() {
        return reports.findAllByOrderByYearEndsOn();
    }

    /** @throws IllegalArgumentException if there is none of this id */
    @Transactional(readOnly = true)
    public AnnualReport get(UUID reportId) {
        return reports.findById(reportId).orElseThrow(() -> new IllegalArgumentException("no annual report " + reportId));
    }

    /** The report of the year that ends on this day; empty if it has not been begun. */
    @Transactional(readOnly = true)
    public Optional<AnnualReport> ofYearTo(LocalDate yearEndsOn) {
        return reports.findByYearEndsOn(yearEndsOn);
    }

    /** Begins the report of a year and starts its clock (D12). */
    AnnualReport begin(LocalDate yearEndsOn) {
        boolean required = tables.first("annual-report-section", Map.of("yearStartsOn", yearEndsOn.minusYears(1).plusDays(1)))
            .map(row -> (Boolean) row.get("required")).orElse(false);
        AnnualReport report = reports.save(new AnnualReport(yearEndsOn, required));
        deadlines.open(null, DeadlineKind.D12, report.id(), yearEndsOn, GuidanceVersion.WT2010);
        return report;
    }

    /** Finds the reviews that belong in the report, and how they stand today (domain 6.9). */
    void collect(UUID reportId) {
        AnnualReport report = get(reportId);
        report.collect(reviews.all().stream().filter(review -> review.initiatedOn().isPresent())
            .sorted(Comparator.comparing((Review review) -> review.initiatedOn().orElseThrow()).thenComparing(Review::reference))
            .map(review -> facts(review, report)).flatMap(Optional::stream).toList());
    }

    private Optional<ReportEntry.Facts> facts(Review review, AnnualReport report) {
        if (review.closedOn().filter(closed -> closed.isBefore(report.yearStartsOn())).isPresent()) {
            return Optional.empty();
        }
        List<Action> all = actions.ofReview(review.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("yearStartsOn", report.yearStartsOn());
        facts.put("yearEndsOn", report.yearEndsOn());
        facts.put("commissionedOn", review.initiatedOn().orElseThrow());
        facts.put("completedOn", review.submittedOn().orElse(null));
        facts.put("openActionsOnFirstDay", (int) all.stream().filter(action -> action.wasOutstandingOn(report.yearStartsOn())).count());
        List<ReportedAs> classes = tables.collect("annual-report-class", facts).stream()
            .map(row -> ReportedAs.valueOf((String) row.get("class"))).toList();
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReportEntry.Facts(review.id(), review.reference(), review.subjects(), classes,
            review.initiatedOn().orElseThrow(), review.submittedOn().orElse(null), "PUBLISHED".equals(review.on(Track.PUBLICATION)),
            all.stream().map(action -> new ReportEntry.ReportedAction(action.number(), action.what(), action.agency(), action.state(),
                action.currentDue(), actions.colour(action))).toList()));
    }

    /** Draws the report up as a Word document, a new version each time. */
    StoredDocument drawUp(UUID reportId) {
        AnnualReport report = get(reportId);
        String name = "Annual report " + report.year() + ", serious case reviews.docx";
        try {
            StoredDocument drawn = documents.upload(name, WORD, new ByteArrayInputStream(drawing.of(report)), DRAWN_BY);
            documents.file(new UploadedFile(drawn.id(), drawn.name(), drawn.size()), null, DocumentKind.ANNUAL_REPORT, null, report.id());
            report.drawnUpAs(drawn.id());
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Chair approves it, having chosen how each review is named: the final version is drawn up and frozen. */
    void approve(UUID reportId, String by, Map<String, Naming> namings) {
        AnnualReport report = get(reportId);
        report.entries().forEach(entry -> Optional.ofNullable(namings.get(entry.reference())).ifPresent(entry::nameAs));
        report.approve(by, today());
        drawUp(reportId);
        documents.freeze(null, DocumentKind.ANNUAL_REPORT, reportId);
    }

    /** It is published and sent: the clock of the year is met on the later of the two days. */
    void publish(UUID reportId, LocalDate on, String location, LocalDate sentOn) {
        get(reportId).publish(on, location, sentOn);
        deadlines.met(null, DeadlineKind.D12, reportId, on.isAfter(sentOn) ? on : sentOn);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
