package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.review.Review;
import org.lscb.scr.review.Reviews;
import org.lscb.scr.testing.Northbeck;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ReviewTest
class AccessLogTest {

    @Autowired AccessLog log;
    @Autowired JdbcTemplate jdbc;
    @Autowired Flyway flyway;
    @Autowired Northbeck northbeck;
    @Autowired Reviews reviews;
    @Autowired PlatformTransactionManager transactions;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("an entry says who, of which agency, did what to which version, why, with what outcome and when, whatever the demonstration's clock says")
    void oneEntry() {
        northbeck.today("2010-09-24");
        signIn("police-author");
        UUID review = UUID.randomUUID();
        String document = UUID.randomUUID().toString();
        log.record(AccessEntry.read("document", document, 3, review).because("to answer the Panel"));
        assertThat(entries(document)).singleElement().satisfies(entry -> assertThat(entry)
            .containsEntry("actor", "police-author").containsEntry("agency", "eastshire-police").containsEntry("action", "READ")
            .containsEntry("object", "document").containsEntry("version", "3").containsEntry("review_id", review)
            .containsEntry("reason", "to answer the Panel").containsEntry("outcome", "DONE")
            .satisfies(row -> assertThat(((Timestamp) row.get("at")).toInstant())
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES))));
    }

    @Test
    @DisplayName("what is rolled back leaves no entry, but a refusal stays on record")
    void rolledBack() {
        String undone = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        inTransaction().executeWithoutResult(transaction -> {
            log.record(AccessEntry.done(AccessEntry.Action.CHANGE, "task", undone, null, null));
            log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, "task", refused, null, "not yours"));
            transaction.setRollbackOnly();
        });
        assertThat(entries(undone)).isEmpty();
        assertThat(entries(refused)).singleElement().satisfies(entry -> assertThat(entry).containsEntry("outcome", "REFUSED"));
    }

    @Test
    @DisplayName("a transaction that only reads records what was read")
    void readOnly() {
        TransactionTemplate reading = inTransaction();
        reading.setReadOnly(true);
        String read = UUID.randomUUID().toString();
        reading.executeWithoutResult(transaction -> log.record(AccessEntry.read("document", read, null, null)));
        assertThat(entries(read)).hasSize(1);
    }

    @Test
    @DisplayName("every change of an entity is recorded, with its revision and its review")
    void entityChanges() {
        northbeck.today("2010-09-24");
        signIn("manager");
        Review review = northbeck.review().initiatedOn("2010-09-24").save();
        assertThat(entries(review.id().toString())).anySatisfy(entry -> assertThat(entry).containsEntry("object", "review")
            .containsEntry("actor", "manager").containsEntry("review_id", review.id()).containsEntry("reason", "added"));
    }

    @Test
    @DisplayName("if the log cannot be written, the action fails and nothing is changed")
    void brokenLog() {
        northbeck.today("2010-09-24");
        JdbcTemplate owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        Long before = jdbc.queryForObject("select count(*) from review", Long.class);
        owner.execute("alter table access_log rename to access_log_away");
        try {
            assertThatThrownBy(() -> northbeck.review().initiatedOn("2010-09-24").save()).isInstanceOf(RuntimeException.class);
        } finally {
            owner.execute("alter table access_log_away rename to access_log");
        }
        assertThat(jdbc.queryForObject("select count(*) from review", Long.class)).isEqualTo(before);
    }

    @Test
    @DisplayName("numbers have no gaps, however many write at once")
    void gapFree() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Object>> writers = java.util.stream.IntStream.range(0, 60).mapToObj(number -> (Callable<Object>) () -> {
                inTransaction().executeWithoutResult(transaction -> {
                    log.record(AccessEntry.read("document", "many", number, null));
                    log.record(AccessEntry.read("document", "many", number, null));
                    if (number % 5 == 0) {
                        transaction.setRollbackOnly();
                    }
                });
                return null;
            }).toList();
            for (Future<Object> written : threads.invokeAll(writers)) {
                written.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.queryForObject("select max(sequence) - count(*) from access_log", Long.class)).isZero();
        assertThat(jdbc.queryForObject("select min(sequence) from access_log", Long.class)).isEqualTo(1);
        assertThat(entries("many")).hasSizeGreaterThanOrEqualTo(96);
    }

    @Test
    @DisplayName("the service's role may not change, remove or clear away entries, and the trigger keeps the owner from it too")
    void appendOnly() {
        log.record(AccessEntry.read("document", "kept", null, null));
        JdbcTemplate owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
        for (String change : List.of("update access_log set actor = 'someone'", "delete from access_log", "truncate access_log",
                "delete from access_log_head", "truncate access_log_head")) {
            assertThatThrownBy(() -> jdbc.execute(change)).as("service: %s", change).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> owner.execute(change)).as("owner: %s", change).isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("the access log is only added to");
        }
        assertThatThrownBy(() -> jdbc.execute("update access_log_head set sequence = 0")).hasStackTraceContaining("the access log is only added to");
        assertThatThrownBy(() -> jdbc.execute("alter table access_log disable trigger all")).hasStackTraceContaining("must be owner");
        assertThatThrownBy(() -> jdbc.execute("drop table access_log")).hasStackTraceContaining("must be owner");
    }

    @Test
    @DisplayName("an entry holds plain ids and fixed words: capitals, line breaks and long texts are refused")
    void plainEntries() {
        assertThatThrownBy(() -> AccessEntry.read("Document", "1", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessEntry.read("document", "1\nSIGN_IN", null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AccessEntry.read("document", "1", null, null).because("x".repeat(401))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Map<String, Object>> entries(String objectId) {
        return jdbc.queryForList("select * from access_log where object_id = ? order by sequence", objectId);
    }

    private TransactionTemplate inTransaction() {
        return new TransactionTemplate(transactions);
    }

    private static void signIn(String userId) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(userId, null, List.of()));
    }
}
