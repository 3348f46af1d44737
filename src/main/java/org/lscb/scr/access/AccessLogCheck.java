package org.lscb.scr.access;

import java.sql.PreparedStatement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds out whether the access log is as it was written: that no number is missing, that each row fits its fingerprint and the row before, and
 * that the log ends where its sealed head says. The seal is made with the service's key, which is not in the database, so that whoever owns the
 * tables can neither cut off the end nor write the whole log anew.
 */
@Component
class AccessLogCheck {

    private static final int FETCHED_AT_ONCE = 1_000;
    /** As the database keeps a head with which nothing goes before. */
    static final String BEGINNING = "0".repeat(64);

    private final JdbcTemplate jdbc;
    private final HeadSeal seal;
    private final TransactionTemplate oneMoment;

    AccessLogCheck(JdbcTemplate jdbc, HeadSeal seal, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /**
     * What a check found.
     *
     * @param rows     how many rows from the first one on are as they were written
     * @param hash     fingerprint of the last of these
     * @param brokenAt number of the first row that is not, or is missing; null if the log is whole
     * @param problem  what is wrong with it; null if the log is whole
     */
    record Finding(long rows, String hash, Long brokenAt, String problem) {

        public boolean isWhole() {
            return brokenAt == null;
        }

        /** To be noted outside of the database, and given to a later check. */
        public Head head() {
            return new Head(rows, hash);
        }
    }

    /** The end of the log: number and fingerprint of the last row, written {@code 1234:9f86d081...}. */
    record Head(long sequence, String hash) {

        /** @throws IllegalArgumentException if this is no head */
        static Head parse(String text) {
            if (!text.matches("\\d{1,18}:[0-9a-f]{64}")) {
                throw new IllegalArgumentException("A head of the access log looks like 1234: followed by 64 hexadecimal digits.");
            }
            int colon = text.indexOf(':');
            return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
        }

        @Override
        public String toString() {
            return sequence + ":" + hash;
        }
    }

    Finding check() {
        return check(Optional.empty());
    }

    /** @param noted a head that was noted earlier, which must still stand in the log */
    Finding check(Optional<Head> noted) {
        return oneMoment.execute(transaction -> check(jdbc, noted));
    }

    Finding check(JdbcOperations connection, Optional<Head> noted) {
        AtomicLong last = new AtomicLong();
        AtomicReference<String> hash = new AtomicReference<>(BEGINNING);
        AtomicReference<String> problem = new AtomicReference<>();
        try {
            connection.query(database -> {
                PreparedStatement rows = database.prepareStatement("select * from access_log order by sequence");
                rows.setFetchSize(FETCHED_AT_ONCE);
                return rows;
            }, row -> {
                if (problem.get() == null) {
                    AccessLogReading.Row read = AccessLogReading.row(row);
                    problem.set(wrong(read, last.get() + 1, hash.get(), noted));
                    if (problem.get() == null) {
                        last.incrementAndGet();
                        hash.set(read.hash());
                    }
                }
            });
            if (problem.get() == null) {
                problem.set(wrongEnd(connection, last.get(), hash.get(), noted));
            }
        } catch (DataAccessException e) {
            problem.set("it cannot be read");
        }
        return new Finding(last.get(), hash.get(), problem.get() == null ? null : last.get() + 1, problem.get());
    }

    private static String wrong(AccessLogReading.Row row, long expected, String previous, Optional<Head> noted) {
        if (row.entry().sequence() != expected) {
            return row.entry().sequence() > expected ? "it is missing" : "another row bears the number " + row.entry().sequence();
        }
        if (!row.entry().hashAfter(previous).equals(row.hash())) {
            return "it is not as it was written";
        }
        return noted.filter(head -> head.sequence() == expected && !head.hash().equals(row.hash())).isPresent()
            ? "it is another than the head that was noted" : null;
    }

    private String wrongEnd(JdbcOperations connection, long last, String hash, Optional<Head> noted) {
        SealedHead head = connection.query("select sequence, hash, seal from access_log_head", (row, number) ->
            new SealedHead(new Head(row.getLong(1), row.getString(2)), row.getString(3))).stream().findFirst().orElse(null);
        if (head == null) {
            return "the head of the log, which says where it ends, is missing";
        }
        if (head.head().sequence() > last || noted.filter(known -> known.sequence() > last).isPresent()) {
            return "it is missing, and with it all up to " + Math.max(head.head().sequence(), noted.map(Head::sequence).orElse(0L));
        }
        if (!seal.fits(head)) {
            return "the head of the log, which says where it ends, does not bear the seal of this service";
        }
        return head.head().equals(new Head(last, hash)) ? null : "the head of the log says that it ends at " + head.head().sequence();
    }

    record SealedHead(Head head, String seal) { }
}
