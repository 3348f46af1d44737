package org.lscb.scr.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.lscb.scr.access.AccessLogCheck.Head;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The end of the chain, to which entries are added: one transaction at a time, so that there are neither gaps nor forks. */
@Component
class AccessLogTable {

    private final JdbcTemplate jdbc;

    AccessLogTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entries each made by its number in the chain */
    void append(List<LongFunction<LoggedEntry>> entries) {
        Head head = jdbc.queryForObject("select sequence, hash from access_log_head for update",
            (row, number) -> new Head(row.getLong(1), row.getString(2)));
        long sequence = head.sequence();
        String hash = head.hash();
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
        jdbc.update("update access_log_head set sequence = ?, hash = ?", sequence, hash);
    }
}
