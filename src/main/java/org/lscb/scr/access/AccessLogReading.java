package org.lscb.scr.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.agency.People;
import org.lscb.scr.agency.StandingRole;
import org.lscb.scr.form.NotThere;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The access log for those who audit it, and for nobody else. To read it is itself recorded. */
@Service
class AccessLogReading {

    static final int PAGE_SIZE = 50;
    private static final String OBJECT = "access log";
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final AccessLog log;
    private final AccessLogCheck check;
    private final People people;
    private final ReviewReferences references;
    private final TransactionTemplate reading;

    AccessLogReading(JdbcTemplate jdbc, AccessLog log, AccessLogCheck check, People people, ReviewReferences references,
                     PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.log = log;
        this.check = check;
        this.people = people;
        this.references = references;
        this.reading = new TransactionTemplate(transactions);
    }

    /**
     * An entry as it is shown.
     *
     * @param review reference; null where the entry belongs to none
     */
    record Line(LoggedEntry entry, String review, String hash) { }

    /** @param total of all pages */
    record Page(List<Line> lines, long total, int number) {

        boolean hasNext() {
            return (number + 1L) * PAGE_SIZE < total;
        }
    }

    /** The newest first. */
    Page page(String userId, AccessLogFilter filter, int number) {
        allow(userId, Action.READ);
        return reading.execute(transaction -> page(filter, number));
    }

    private Page page(AccessLogFilter filter, int number) {
        log.record(AccessEntry.read(OBJECT, null, null, reviewOf(filter)).because(words(filter)));
        Query query = new Query(filter);
        Long total = jdbc.queryForObject("select count(*) from access_log" + query.where(), Long.class, query.values());
        List<Row> rows = jdbc.query("select * from access_log" + query.where() + " order by sequence desc limit " + PAGE_SIZE + " offset "
            + (long) number * PAGE_SIZE, (row, at) -> row(row), query.values());
        Map<UUID, String> names = names(rows);
        return new Page(rows.stream().map(row -> line(row, names)).toList(), Objects.requireNonNull(total), number);
    }

    /** Says that somebody exports the log; to be called before the first line of the export leaves. */
    void announceExport(String userId, AccessLogFilter filter) {
        allow(userId, Action.EXPORT);
        log.record(AccessEntry.done(Action.EXPORT, OBJECT, null, null, reviewOf(filter)).because(words(filter)));
    }

    /** The oldest first, as many as there are; a few hundred at a time in memory. */
    void export(AccessLogFilter filter, Consumer<Line> target) {
        Query query = new Query(filter);
        Map<UUID, String> names = new HashMap<>();
        long last = 0;
        List<Row> rows;
        do {
            Query next = query.and("sequence > ?", last);
            rows = jdbc.query("select * from access_log" + next.where() + " order by sequence limit " + FETCHED_AT_ONCE, (row, at) -> row(row), next.values());
            names.putAll(names(rows));
            rows.forEach(row -> target.accept(line(row, names)));
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1).entry().sequence();
        } while (rows.size() == FETCHED_AT_ONCE);
    }

    /** Whether the log is whole. */
    AccessLogCheck.Finding verify(String userId) {
        allow(userId, Action.READ);
        AccessLogCheck.Finding finding = check.check();
        log.record(AccessEntry.read(OBJECT, null, null, null).because(finding.isWhole() ? "checked, whole" : "checked, broken"));
        return finding;
    }

    boolean isAuditor(String userId) {
        return people.find(userId).filter(person -> person.holds(StandingRole.AUDITOR)).isPresent();
    }

    private void allow(String userId, Action action) {
        if (!isAuditor(userId)) {
            log.recordApart(AccessEntry.refused(action, OBJECT, null, null, "not an auditor"));
            throw new NotThere("There is no such page.");
        }
    }

    private UUID reviewOf(AccessLogFilter filter) {
        return isGiven(filter.review()) ? references.find(filter.review()).orElse(null) : null;
    }

    /** What was asked for, without what was typed. */
    private static String words(AccessLogFilter filter) {
        List<String> narrowed = new ArrayList<>();
        if (isGiven(filter.person())) {
            narrowed.add("one person");
        }
        if (isGiven(filter.review())) {
            narrowed.add("one review");
        }
        if (filter.from() != null || filter.to() != null) {
            narrowed.add("some days");
        }
        if (filter.action() != null) {
            narrowed.add(filter.action().name());
        }
        if (filter.outcome() != null) {
            narrowed.add(filter.outcome().name());
        }
        return narrowed.isEmpty() ? "all entries" : "entries of " + String.join(", ", narrowed);
    }

    private Map<UUID, String> names(List<Row> rows) {
        Set<UUID> reviews = rows.stream().map(row -> row.entry().reviewId()).filter(Objects::nonNull).collect(Collectors.toSet());
        return reviews.isEmpty() ? Map.of() : references.of(reviews);
    }

    private static Line line(Row row, Map<UUID, String> names) {
        UUID review = row.entry().reviewId();
        return new Line(row.entry(), review == null ? null : names.getOrDefault(review, review.toString()), row.hash());
    }

    record Row(LoggedEntry entry, String hash) { }

    static Row row(ResultSet row) throws SQLException {
        return new Row(new LoggedEntry(row.getLong("sequence"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"),
            row.getString("agency"), row.getString("action"), row.getString("object"), row.getString("object_id"), row.getString("version"),
            row.getObject("review_id", UUID.class), row.getString("reason"), row.getString("outcome"), row.getString("request_id")), row.getString("hash"));
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /** The conditions of a filter with their values. */
    private final class Query {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> given = new ArrayList<>();

        private Query(AccessLogFilter filter) {
            if (isGiven(filter.person())) {
                add("(actor = ? or object = 'account' and object_id = ?)", filter.person(), filter.person());
            }
            if (isGiven(filter.review())) {
                add("review_id = ?", references.find(filter.review()).orElse(new UUID(0, 0)));
            }
            if (filter.from() != null) {
                add("at >= ?", midnight(filter.from()));
            }
            if (filter.to() != null) {
                add("at < ?", midnight(filter.to().plusDays(1)));
            }
            if (filter.action() != null) {
                add("action = ?", filter.action().name());
            }
            if (filter.outcome() != null) {
                add("outcome = ?", filter.outcome().name());
            }
        }

        private Query(Query other) {
            conditions.addAll(other.conditions);
            given.addAll(other.given);
        }

        private void add(String condition, Object... values) {
            conditions.add(condition);
            given.addAll(List.of(values));
        }

        private Query and(String condition, Object value) {
            Query narrower = new Query(this);
            narrower.add(condition, value);
            return narrower;
        }

        private String where() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        private Object[] values() {
            return given.toArray();
        }

        private static OffsetDateTime midnight(LocalDate day) {
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
    }
}
