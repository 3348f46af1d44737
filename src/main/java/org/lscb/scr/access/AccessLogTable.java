package org.lscb.scr.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.lscb.scr.access.AccessLogCheck.Head;
import org.lscb.scr.access.AccessLogCheck.SealedHead;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The end of the chain, to which entries are added: one transaction at a time, so that there are neither gaps nor forks. */
@Component
class AccessLogTable {

    private final JdbcTemplate jdbc;
    private final HeadSeal seal;

    AccessLogTable(JdbcTemplate jdbc, HeadSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * @param entries each made by its number in the chain
     * @throws IllegalStateException if the end of the log is not where the service last left it; to go on from there would make it look right
     */
    void append(List<LongFunction<LoggedEntry>> entries) {
        SealedHead head = jdbc.queryForObject("select sequence, hash, seal from access_log_head for update",
            (row, number) -> new SealedHead(new Head(row.getLong(1), row.getString(2)), row.getString(3)));
        if (head == null || !seal.fits(head)) {
            throw new IllegalStateException("the head of the access log does not bear the seal of this service");
        }
        long sequence = head.head().sequence();
        String hash = head.head().hash();
        List<Object[]> rows = new ArrayList<>();
        for (LongFunction<LoggedEntry> entry : entries) {
            LoggedEntry logged = entry.apply(++sequence);
            hash = logged.hashAfter(hash);
            rows.add(new Object[] {logged.sequence(), OffsetDateTime.ofInstant(logged.at(), ZoneOffset.UTC), logged.actor(), logged.agency(),
                logged.action(), logged.object(), logged.objectId(), logged.version(), logged.reviewId(), logged.reason(), logged.outcome(),
                logged.requestId(), hash});
        }
        jdbc.batchUpdate("""
            insert into access_log (sequence, at, actor, agency, action, object, object_id, version, review_id, reason, outcome, request_id, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        jdbc.update("update access_log_head set sequence = ?, hash = ?, seal = ?", sequence, hash, seal.of(new Head(sequence, hash)));
    }
}
