package org.lscb.scr.annualreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.springframework.stereotype.Component;

/** Draws the report up as a plain Word document. It names reviews only as the Chair chose and holds no reference. */
@Component
class ReportDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int TITLE = 20;
    private static final int HEADING = 15;
    private static final int SUBHEADING = 12;

    private final Agencies agencies;

    ReportDocument(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The document as a .docx file. */
    byte[] of(AnnualReport report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            heading(document, board() + ": serious case reviews, annual report " + report.year(), TITLE);
            text(document, "Year from " + DAY.format(report.yearStartsOn()) + " to " + DAY.format(report.yearEndsOn()) + ".");
            if (report.introduction() != null) {
                text(document, report.introduction());
            }
            text(document, overview(report));
            for (ReportedAs reportedAs : ReportedAs.values()) {
                List<ReportEntry> some = report.entries().stream().filter(entry -> entry.reportedAs() == reportedAs).toList();
                if (!some.isEmpty()) {
                    heading(document, reportedAs.title(), HEADING);
                    some.forEach(entry -> entry(document, entry));
                }
            }
            if (!report.themes().isEmpty()) {
                heading(document, "Themes across reviews", HEADING);
                report.themes().forEach(theme -> {
                    heading(document, theme.title(), SUBHEADING);
                    text(document, theme.text());
                });
            }
            document.write(file);
            return file.toByteArray();
        }
    }

    private String board() {
        return agencies.all().stream().filter(agency -> agency.kind() == Agency.Kind.LSCB).map(Agency::name).findFirst()
            .orElse("Local Safeguarding Children Board");
    }

    private static String overview(AnnualReport report) {
        if (report.entries().isEmpty()) {
            return "There was no serious case review to report on.";
        }
        return "This report tells of " + report.entries().size() + (report.entries().size() == 1 ? " review: " : " reviews: ")
            + Arrays.stream(ReportedAs.values()).map(as -> count(report, as)).filter(text -> !text.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }

    private static String count(AnnualReport report, ReportedAs reportedAs) {
        long count = report.entries().stream().filter(entry -> entry.reportedAs() == reportedAs).count();
        return count == 0 ? "" : count + " " + reportedAs.title().toLowerCase(Locale.UK);
    }

    private void entry(XWPFDocument document, ReportEntry entry) {
        heading(document, entry.number() + ". " + entry.title(), SUBHEADING);
        text(document, "The review was decided on " + DAY.format(entry.decidedOn())
            + (entry.completedOn() == null ? " and is not completed." : " and completed on " + DAY.format(entry.completedOn()) + "."));
        text(document, FactsInWords.progress(entry));
        if (entry.progress() != null) {
            text(document, entry.progress());
        }
        if (entry.impactPlan() != null) {
            heading(document, "How we will know that it has helped and lasts", SUBHEADING);
            text(document, entry.impactPlan());
        }
        if (entry.reportedAs() != ReportedAs.IN_PROGRESS && !entry.actions().isEmpty()) {
            actions(document, entry.actions());
        }
    }

    private void actions(XWPFDocument document, List<ReportEntry.ReportedAction> actions) {
        XWPFTable table = document.createTable();
        row(table.getRow(0), "No.", "Action", "Agency", "State", "Due", "Colour");
        for (ReportEntry.ReportedAction action : actions) {
            row(table.createRow(), String.valueOf(action.number()), action.what(), agencies.name(action.agency()), action.state().title(),
                day(action.due()), action.colour().title());
        }
        document.createParagraph();
    }

    private static void row(XWPFTableRow row, String... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            (row.getCell(cell) == null ? row.createCell() : row.getCell(cell)).setText(printable(cells[cell]));
        }
    }

    private static String day(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static void heading(XWPFDocument document, String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingBefore(size * 12);
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(printable(text));
    }

    /** One paragraph for each line as typed. */
    private static void text(XWPFDocument document, String text) {
        for (String line : text.split("\\R")) {
            document.createParagraph().createRun().setText(printable(line));
        }
    }

    /** A Word file is XML, which cannot hold control characters; all others, emoji too, stay as typed. */
    private static String printable(String text) {
        return text.codePoints().filter(c -> c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
