package org.lscb.scr.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever guesses passwords, without locking out whose password is guessed. Kept in the database, so that it holds for all instances.
 * Three counts, each of which makes the next attempt wait ever longer: of an account at an address, of an address whatever the account, of an
 * account whatever the address. Where an account has signed in before, only the first counts, so that nothing that happens elsewhere keeps its
 * owner out. An attempt is counted before the password is looked at, so that many at once gain nothing.
 */
class Attempts {

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration PLACE_FORGOTTEN_AFTER = Duration.ofDays(90);
    private static final int MOST_ROWS = 100_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Attempts(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * What is counted, how many failures cost nothing, and how long the wait grows to, doubling from one second. Locked in this order. A script
     * makes several requests at once, each of which counts until its password is found right.
     */
    private enum Scope {

        ACCOUNT_AT_ADDRESS(10, Duration.ofMinutes(5)), ADDRESS(30, Duration.ofMinutes(15)), ACCOUNT(20, Duration.ofMinutes(5));

        private final int free;
        private final Duration longest;

        Scope(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    private record Count(Scope scope, String key) { }

    /** An attempt that may go on to the password. */
    final class Attempt {

        private final String place;
        private final List<Count> counted;

        private Attempt(String place, List<Count> counted) {
            this.place = place;
            this.counted = counted;
        }

        /** The password was right: this attempt counts nowhere, and the account is known at this address. */
        void succeeded() {
            Timestamp now = now();
            apart.executeWithoutResult(transaction -> {
                counted.forEach(count -> jdbc.update("update sign_in_attempts set failures = case when scope = 'ACCOUNT_AT_ADDRESS' then 0 "
                    + "else greatest(failures - 1, 0) end, blocked_until = ? where scope = ? and key = ?", now, count.scope().name(), count.key()));
                jdbc.update("insert into sign_in_places (key, last_used) values (?, ?) on conflict (key) do update set last_used = excluded.last_used "
                    + "where sign_in_places.last_used < excluded.last_used - interval '1 day'", place, now);
            });
        }
    }

    /**
     * Counts an attempt.
     *
     * @throws TooManyAttempts if it has to wait; then it does not count, and the password must not be looked at
     */
    Attempt begin(String account, String address) {
        String who = digest(account.toLowerCase(Locale.ROOT));
        String place = digest(account.toLowerCase(Locale.ROOT) + '\n' + network(address));
        List<Count> counts = isKnown(place) ? List.of(new Count(Scope.ACCOUNT_AT_ADDRESS, place))
            : List.of(new Count(Scope.ACCOUNT_AT_ADDRESS, place), new Count(Scope.ADDRESS, digest(network(address))), new Count(Scope.ACCOUNT, who));
        apart.executeWithoutResult(transaction -> counts.forEach(this::count));
        return new Attempt(place, counts);
    }

    /**
     * Counts that somebody asked for a secret address that does not exist. It counts apart from passwords: signing in from there stays as it is.
     *
     * @param kind what such addresses open; not a possible account
     * @throws TooManyAttempts if it has to wait; then it does not count
     */
    void wrongAddress(String kind, String from) {
        Count wrong = new Count(Scope.ACCOUNT_AT_ADDRESS, digest("address of a " + kind + '\n' + network(from)));
        apart.executeWithoutResult(transaction -> count(wrong));
    }

    /** Of two attempts at once, the second waits for the first one's row and sees what it left. */
    private void count(Count count) {
        Timestamp now = now();
        Timestamp forgotten = Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER));
        int counted = jdbc.update("""
            insert into sign_in_attempts as was (scope, key, failures, last_attempt, blocked_until) values (?, ?, 1, ?, ?)
            on conflict (scope, key) do update set
                failures = case when was.last_attempt < ? then 1 else was.failures + 1 end,
                last_attempt = excluded.last_attempt,
                blocked_until = case when was.last_attempt < ? or was.failures < ? then excluded.last_attempt
                    else excluded.last_attempt + least(?, power(2, least(was.failures - ?, 20))) * interval '1 second' end
            where was.blocked_until <= excluded.last_attempt
            """, count.scope().name(), count.key(), now, now, forgotten, forgotten, count.scope().free, count.scope().longest.toSeconds(), count.scope().free);
        if (counted == 0) {
            throw new TooManyAttempts();
        }
    }

    private boolean isKnown(String place) {
        Timestamp oldest = Timestamp.from(clock.instant().minus(PLACE_FORGOTTEN_AFTER));
        return !jdbc.queryForList("select key from sign_in_places where key = ? and last_used > ?", String.class, place, oldest).isEmpty();
    }

    /** Forgets what is old, and the oldest of what is too much. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forget() {
        jdbc.update("delete from sign_in_attempts where last_attempt < ?", Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)));
        jdbc.update("delete from sign_in_places where last_used < ?", Timestamp.from(clock.instant().minus(PLACE_FORGOTTEN_AFTER)));
        jdbc.update("delete from sign_in_attempts where last_attempt < (select last_attempt from sign_in_attempts order by last_attempt desc offset ? limit 1)",
            MOST_ROWS);
        jdbc.update("delete from sign_in_places where last_used < (select last_used from sign_in_places order by last_used desc offset ? limit 1)", MOST_ROWS);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Whoever has one IPv6 address has all of its network. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
