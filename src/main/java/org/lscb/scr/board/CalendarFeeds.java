package org.lscb.scr.board;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.agency.People;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses under which people's calendars fetch their dates, one for each person who wants one. The database holds a fingerprint of
 * each and nothing that would open it.
 */
@Service
@Transactional
class CalendarFeeds {

    private static final int BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String OBJECT = "calendar address";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final People people;
    private final AccessLog log;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, People people, AccessLog log, @Qualifier("machineClock") Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** When the person's address was made; empty if there is none. */
    @Transactional(readOnly = true)
    Optional<Instant> madeAt(String userId) {
        return jdbc.sql("select made_at from calendar_feed where user_id = ?").param(userId).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /** A new address for the person, who learns it this once; the one before opens nothing any more. @return its secret part */
    String make(String userId) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
            insert into calendar_feed (user_id, secret_hash, made_at) values (:user, :hash, :now)
            on conflict (user_id) do update set secret_hash = :hash, made_at = :now""")
            .param("user", userId).param("hash", fingerprint(secret)).param("now", Timestamp.from(clock.instant())).update();
        log.record(AccessEntry.done(AccessEntry.Action.GRANT, OBJECT, userId, null, null));
        return secret;
    }

    /** The person's address opens nothing any more. */
    void revoke(String userId) {
        if (jdbc.sql("delete from calendar_feed where user_id = ?").param(userId).update() > 0) {
            log.record(AccessEntry.done(AccessEntry.Action.REVOKE, OBJECT, userId, null, null));
        }
    }

    /** Whose address it is; empty if nobody's, or that of somebody who has left. */
    @Transactional(readOnly = true)
    Optional<String> owner(String secret) {
        return Optional.of(secret).filter(SECRET.asMatchPredicate())
            .flatMap(one -> jdbc.sql("select user_id from calendar_feed where secret_hash = ?").param(fingerprint(one)).query(String.class).optional())
            .filter(people::isActive);
    }

    /** Somebody asked for an address that is nobody's. */
    void refused() {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, OBJECT, null, null, "no such address"));
    }

    /** Of 256 random bits, so that a plain digest is enough: nobody can try them all. */
    private static String fingerprint(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
