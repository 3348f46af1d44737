package org.lscb.scr.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The access log as a file for a spreadsheet. The last line's number and fingerprint tell a later check how far the log went. */
final class AccessLogSheet implements AutoCloseable {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private final CSVPrinter lines;

    AccessLogSheet(Writer target) throws IOException {
        lines = new CSVPrinter(target, CSVFormat.EXCEL.builder().setHeader("Number", "Time (UTC)", "Person", "Agency", "Action", "Object", "Which",
            "Version", "Review", "Reason", "Outcome", "Request", "Fingerprint").get());
    }

    void add(AccessLogReading.Line line) {
        LoggedEntry entry = line.entry();
        try {
            lines.printRecord(entry.sequence(), entry.at(), text(entry.actor()), text(entry.agency()), text(entry.action()), text(entry.object()),
                text(entry.objectId()), text(entry.version()), text(line.review()), text(entry.reason()), text(entry.outcome()), text(entry.requestId()),
                text(line.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet would run what looks like a formula. */
    static String text(String value) {
        return value != null && !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    @Override
    public void close() throws IOException {
        lines.flush();
    }
}
