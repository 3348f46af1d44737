package org.lscb.scr.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.access.AccessLogCheck.Finding;
import org.lscb.scr.access.AccessLogCheck.Head;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Somebody who owns the tables, and may switch their triggers off, changes the log past the service. Nothing of it is kept. */
@ReviewTest
class TamperingTest {

    private static final int TRIES = 100;
    private static final List<String> TEXTS = List.of("actor", "agency", "action", "object", "object_id", "version", "reason", "outcome", "request_id");

    @Autowired AccessLog log;
    @Autowired AccessLogCheck check;
    @Autowired VerifyAccessLog command;
    @Autowired Flyway flyway;

    private final Random random = new Random(20_100_924);

    @BeforeEach
    void someEntries() {
        for (int entry = 0; entry < 12; entry++) {
            log.record(AccessEntry.read("document", UUID.randomUUID(), entry, UUID.randomUUID()).because("row " + entry));
        }
    }

    @Test
    @DisplayName("a log that nobody touched is whole, and stays so when more is written")
    void whole() {
        Finding finding = check.check();
        assertThat(finding.isWhole()).as(finding.problem()).isTrue();
        log.record(AccessEntry.read("document", "one more", null, null));
        assertThat(check.check(Optional.of(finding.head())).isWhole()).isTrue();
        assertThat(says(Optional.of(finding.head().toString()), 0)).contains("is whole").contains("Its head");
    }

    @Test
    @DisplayName("of 100 random changes by the owner of the tables, 100 are found, at the first row that they touch")
    void tampering() throws Exception {
        List<String> missed = new ArrayList<>();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Tampering tampering = Tampering.values()[attempt % Tampering.values().length];
            inVain((owner, last) -> {
                Optional<Long> first = tamper(tampering, owner, last);
                Finding finding = check.check(owner, Optional.empty());
                if (finding.isWhole() || first.isPresent() && !first.get().equals(finding.brokenAt())) {
                    missed.add(tampering + " at " + first + ": " + finding);
                }
            });
        }
        assertThat(missed).isEmpty();
        assertThat(check.check().isWhole()).as("nothing of it was kept").isTrue();
    }

    @Test
    @DisplayName("a whole database set back to an earlier day is found by a head that was noted since")
    void setBack() throws Exception {
        inVain((owner, last) -> {
            Head noted = check.check(owner, Optional.empty()).head();
            String seal = owner.queryForObject("select seal from access_log_head", String.class);
            Head later = new Head(last + 3, "a".repeat(64));
            assertThat(seal).isNotNull();
            assertThat(check.check(owner, Optional.of(noted)).isWhole()).isTrue();
            assertThat(check.check(owner, Optional.of(later)).brokenAt()).isEqualTo(last + 1);
            assertThat(check.check(owner, Optional.of(new Head(last - 2, "a".repeat(64)))).brokenAt()).isEqualTo(last - 2);
        });
    }

    @Test
    @DisplayName("the command says what is wrong with a head that is none, and ends with another code than 0")
    void command() {
        assertThat(says(Optional.of("12"), 2)).contains("looks like");
        assertThat(says(Optional.of("1:" + "b".repeat(64)), 3)).contains("The first broken row is number 1: ");
    }

    private String says(Optional<String> noted, int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(command.verify(noted, new PrintStream(out))).isEqualTo(code);
        return out.toString();
    }

    private enum Tampering {
        EDIT_TEXT, EDIT_TIME, EDIT_REVIEW, EDIT_HASH, DELETE, DELETE_FIRST, DELETE_NEWEST, DELETE_NEWEST_AND_MOVE_HEAD, SWAP_CONTENT, SWAP_NUMBERS,
        TRUNCATE, TRUNCATE_AND_BEGIN_ANEW, ADD_AT_END, REWRITE_TO_THE_END, DELETE_HEAD, MOVE_HEAD, RENUMBER
    }

    /** @return the first row that it touches, where that can be known */
    private Optional<Long> tamper(Tampering tampering, JdbcTemplate owner, long last) {
        long row = 1 + random.nextInt((int) last - 3);
        switch (tampering) {
            case EDIT_TEXT -> owner.update("update access_log set " + any(TEXTS) + " = 'someone else' where sequence = ?", row);
            case EDIT_TIME -> owner.update("update access_log set at = at + interval '1 microsecond' where sequence = ?", row);
            case EDIT_REVIEW -> owner.update("update access_log set review_id = ? where sequence = ?", UUID.randomUUID(), row);
            case EDIT_HASH -> owner.update("update access_log set hash = ? where sequence = ?", "c".repeat(64), row);
            case DELETE -> owner.update("delete from access_log where sequence between ? and ?", row, row + random.nextInt(3));
            case DELETE_FIRST -> {
                owner.update("delete from access_log where sequence <= ?", 1 + random.nextInt(3));
                return Optional.of(1L);
            }
            case DELETE_NEWEST -> {
                owner.update("delete from access_log where sequence > ?", row);
                return Optional.of(row + 1);
            }
            case DELETE_NEWEST_AND_MOVE_HEAD -> {
                owner.update("delete from access_log where sequence > ?", row);
                owner.update("update access_log_head set sequence = ?, hash = (select hash from access_log where sequence = ?)", row, row);
                return Optional.of(row + 1);
            }
            case SWAP_CONTENT -> owner.update("""
                update access_log l set actor = o.object_id || 'x', object_id = o.actor, version = o.version || 'x' from access_log o
                where l.sequence in (?, ?) and o.sequence in (?, ?) and o.sequence <> l.sequence""", last - 1, last, last - 1, last);
            case SWAP_NUMBERS -> {
                owner.update("update access_log set sequence = ? where sequence = ?", last + 1_000, row);
                owner.update("update access_log set sequence = ? where sequence = ?", row, row + 1);
                owner.update("update access_log set sequence = ? where sequence = ?", row + 1, last + 1_000);
            }
            case TRUNCATE -> {
                owner.execute("truncate access_log");
                return Optional.of(1L);
            }
            case TRUNCATE_AND_BEGIN_ANEW -> {
                owner.execute("truncate access_log");
                owner.update("update access_log_head set sequence = 0, hash = ?", AccessLogCheck.BEGINNING);
                return Optional.of(1L);
            }
            case ADD_AT_END -> {
                owner.update("insert into access_log select sequence + 1, at, actor, agency, action, object, object_id, version, review_id, reason, "
                    + "outcome, request_id, ? from access_log where sequence = ?", "d".repeat(64), last);
                return Optional.of(last + 1);
            }
            case REWRITE_TO_THE_END -> {
                rewrite(owner, row, last);
                return Optional.empty();
            }
            case DELETE_HEAD -> {
                owner.update("delete from access_log_head");
                return Optional.empty();
            }
            case MOVE_HEAD -> {
                owner.update("update access_log_head set sequence = ?", row);
                return Optional.empty();
            }
            case RENUMBER -> owner.update("update access_log set sequence = sequence + 100000 where sequence >= ?", row);
        }
        return Optional.of(tampering == Tampering.SWAP_CONTENT ? last - 1 : row);
    }

    /** As somebody would who knows how fingerprints are made, and has all but the service's key. */
    private static void rewrite(JdbcTemplate owner, long from, long last) {
        owner.update("update access_log set actor = 'someone-else' where sequence = ?", from);
        String hash = from == 1 ? AccessLogCheck.BEGINNING : owner.queryForObject("select hash from access_log where sequence = ?", String.class, from - 1);
        for (AccessLogReading.Row row : owner.query("select * from access_log where sequence between ? and ? order by sequence",
                (row, number) -> AccessLogReading.row(row), from, last)) {
            hash = row.entry().hashAfter(hash);
            owner.update("update access_log set hash = ? where sequence = ?", hash, row.entry().sequence());
        }
        owner.update("update access_log_head set hash = ?", hash);
    }

    private interface Attempt {

        void by(JdbcTemplate owner, long last);
    }

    private void inVain(Attempt attempt) throws Exception {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcTemplate owner = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                owner.execute("alter table access_log disable trigger all");
                owner.execute("alter table access_log_head disable trigger all");
                attempt.by(owner, owner.queryForObject("select sequence from access_log_head", Long.class));
            } finally {
                connection.rollback();
            }
        }
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
