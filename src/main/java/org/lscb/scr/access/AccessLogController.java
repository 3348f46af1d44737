package org.lscb.scr.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The access log for auditors' scripts. To everybody else there is none. */
@RestController
@RequestMapping("/api/access-log")
@Tag(name = "Access log", description = "Who read, changed or was refused what; for auditors alone, and reading it is itself recorded")
class AccessLogController {

    private final AccessLogReading reading;

    AccessLogController(AccessLogReading reading) {
        this.reading = reading;
    }

    /** @param total of all pages; 50 entries make a page */
    record EntryPage(List<Entry> entries, long total, int page) { }

    /**
     * @param sequence without gaps from 1
     * @param at       by the machine's clock, in UTC
     * @param review   reference
     * @param hash     SHA-256 over this entry and the hash of the one before
     */
    record Entry(long sequence, Instant at, String actor, String agency, String action, String object, String objectId, String version, String review,
                 String reason, String outcome, String requestId, String hash) { }

    /**
     * @param whole    whether every entry is as it was written
     * @param rows     how many entries from the first on are
     * @param head     number and hash of the last of these: note it outside of the database, and a later check can be given it
     * @param brokenAt number of the first entry that is not as it was written; null if the log is whole
     */
    record Check(boolean whole, long rows, String head, Long brokenAt, String problem) { }

    @GetMapping
    @Operation(summary = "Entries, the newest first")
    EntryPage list(@Valid @ParameterObject AccessLogFilter filter, @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int page, Principal user) {
        AccessLogReading.Page found = reading.page(user.getName(), filter, page);
        return new EntryPage(found.lines().stream().map(AccessLogController::entry).toList(), found.total(), page);
    }

    @GetMapping("/export")
    @Operation(summary = "All entries that the filter finds, the oldest first, for a spreadsheet")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(@Valid @ParameterObject AccessLogFilter filter, Principal user, HttpServletResponse response) throws IOException {
        reading.announceExport(user.getName(), filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-log.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (AccessLogSheet sheet = new AccessLogSheet(response.getWriter())) {
            reading.export(filter, sheet::add);
        }
    }

    @GetMapping("/check")
    @Operation(summary = "Is every entry as it was written, and none missing?")
    Check check(Principal user) {
        AccessLogCheck.Finding finding = reading.verify(user.getName());
        return new Check(finding.isWhole(), finding.rows(), finding.head().toString(), finding.brokenAt(), finding.problem());
    }

    private static Entry entry(AccessLogReading.Line line) {
        LoggedEntry entry = line.entry();
        return new Entry(entry.sequence(), entry.at(), entry.actor(), entry.agency(), entry.action(), entry.object(), entry.objectId(), entry.version(),
            line.review(), entry.reason(), entry.outcome(), entry.requestId(), line.hash());
    }
}
