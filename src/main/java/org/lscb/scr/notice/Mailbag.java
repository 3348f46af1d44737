package org.lscb.scr.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that wait, that went out and that got stuck. Every step is one short transaction of its own, so that any number of instances can
 * work on one bag, and an instance that dies leaves nothing but a mail that another takes up after a while.
 *
 * <p>A mail may go out twice if the service dies between the mail server's answer and the note of it. Both bear the same {@code Message-ID},
 * so that the recipient's mail program shows one.
 */
@Component
@Transactional
class Mailbag {

    /** How long to wait after each failure; the last one again and again. */
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
        Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8));
    /** Nobody sends for so long; whoever took it up is dead. Longer than all time-outs of a mail server together. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final OpenReviews open;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LocalTime dailyAt;
    private final Duration keepTryingFor;

    Mailbag(OpenReviews open, JdbcClient jdbc, Clock clock, @Value("${scr.mail.daily-at}") LocalTime dailyAt,
            @Value("${scr.mail.keep-trying-for}") Duration keepTryingFor) {
        this.open = open;
        this.jdbc = jdbc;
        this.clock = clock;
        this.dailyAt = dailyAt;
        this.keepTryingFor = keepTryingFor;
    }

    /** One mail to one person. */
    record Letter(UUID id, String userId, int attempts, Instant madeAt) { }

    /** A mail that got stuck. */
    record Stuck(UUID id, String userId, Instant madeAt, int attempts, String failure) { }

    /** Puts what is new for each person, wanted by mail by now, and of no review that they may not know of any more, into one mail. */
    void gather() {
        Instant now = clock.instant();
        List<Recipient> waiting = jdbc.sql("""
                select n.user_id, coalesce(w.wish, 'DAILY') as wish from notice n left join notice_preference w using (user_id)
                where n.mail_id is null and n.read_at is null group by n.user_id, w.wish order by n.user_id""")
            .query((row, number) -> new Recipient(row.getString("user_id"), Wish.valueOf(row.getString("wish")))).list();
        waiting.stream().filter(one -> one.wish() != Wish.NEVER).forEach(one -> gather(one.userId(), one.wish() == Wish.AT_ONCE ? now : lastDaily(now), now));
    }

    /** Takes up the mail that has waited longest, so that no other instance does. */
    Optional<Letter> take() {
        Timestamp now = at(clock.instant());
        return jdbc.sql("""
                update mail set taken_until = :until, attempts = attempts + 1 where id = (
                    select id from mail where state = 'WAITING' and try_at <= :now and (taken_until is null or taken_until <= :now)
                    order by try_at, id for update skip locked limit 1)
                returning id, user_id, attempts, made_at""")
            .param("until", at(clock.instant().plus(TAKEN_FOR))).param("now", now)
            .query((row, number) -> new Letter(row.getObject("id", UUID.class), row.getString("user_id"), row.getInt("attempts"),
                row.getTimestamp("made_at").toInstant())).optional();
    }

    void sent(Letter letter) {
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, taken_until = null, failure = null where id = :id")
            .param("now", at(clock.instant())).param("id", letter.id()).update();
    }

    /** The mail server did not take it. It is tried again for some days, then put aside. */
    void failed(Letter letter, String failure) {
        Instant next = clock.instant().plus(WAITS.get(Math.min(letter.attempts(), WAITS.size()) - 1));
        if (next.isAfter(letter.madeAt().plus(keepTryingFor))) {
            park(letter, failure);
        } else {
            jdbc.sql("update mail set try_at = :next, taken_until = null, failure = :failure where id = :id")
                .param("next", at(next)).param("failure", failure).param("id", letter.id()).update();
        }
    }

    /** It will not go out by itself any more, such as to an address that the mail server refuses. The others go on. */
    void park(Letter letter, String failure) {
        jdbc.sql("update mail set state = 'PARKED', taken_until = null, failure = :failure where id = :id").param("failure", failure)
            .param("id", letter.id()).update();
    }

    /** Those that were put aside, the oldest first. */
    @Transactional(readOnly = true)
    List<Stuck> stuck() {
        return jdbc.sql("select id, user_id, made_at, attempts, failure from mail where state = 'PARKED' order by made_at, id")
            .query((row, number) -> new Stuck(row.getObject("id", UUID.class), row.getString("user_id"), row.getTimestamp("made_at").toInstant(),
                row.getInt("attempts"), row.getString("failure"))).list();
    }

    /** How many wait for the mail server. */
    @Transactional(readOnly = true)
    long waiting() {
        return jdbc.sql("select count(*) from mail where state = 'WAITING'").query(Long.class).single();
    }

    /**
     * Somebody has seen to what was wrong: it is tried again at once, and for some days.
     *
     * @return false if no such mail was put aside
     */
    boolean tryAgain(UUID id) {
        return jdbc.sql("update mail set state = 'WAITING', attempts = 0, made_at = :now, try_at = :now, failure = null where id = :id and state = 'PARKED'")
            .param("now", at(clock.instant())).param("id", id).update() == 1;
    }

    /** What stands in a mail, by date; none about a review of which the person may not know any more, since it may have waited for days. */
    @Transactional(readOnly = true)
    List<MailLine> lines(Letter letter) {
        List<Told> told = jdbc.sql("""
                select review_id, reference, subject, due, topic from notice where mail_id = :id order by due nulls last, reference, subject""")
            .param("id", letter.id()).query((row, number) -> new Told(row.getObject("review_id", UUID.class), new MailLine(row.getString("reference"),
                row.getString("subject"), row.getDate("due") == null ? null : row.getDate("due").toLocalDate(), Topic.valueOf(row.getString("topic"))))).list();
        Set<UUID> known = open.among(told.stream().map(Told::reviewId).filter(Objects::nonNull).toList(), letter.userId());
        return told.stream().filter(one -> one.reviewId() == null || known.contains(one.reviewId())).map(Told::line).toList();
    }

    /** There is nothing left in it that the person may know. It never goes out; its notices wait for the day on which the person may know again. */
    void takeBack(Letter letter) {
        jdbc.sql("update notice set mail_id = null where mail_id = :id").param("id", letter.id()).update();
        jdbc.sql("delete from mail where id = :id").param("id", letter.id()).update();
    }

    private void gather(String userId, Instant upTo, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into mail (id, user_id, made_at, state, try_at) values (:id, :user, :now, 'WAITING', :now)").param("id", id)
            .param("user", userId).param("now", at(now)).update();
        List<UUID> told = jdbc.sql("""
                select distinct review_id from notice
                where user_id = :user and mail_id is null and read_at is null and made_at <= :upTo and review_id is not null""")
            .param("user", userId).param("upTo", at(upTo)).query(UUID.class).list();
        int notices = put(id, userId, upTo, "review_id is null", null);
        for (UUID review : open.among(told, userId)) {
            notices += put(id, userId, upTo, "review_id = :review", review);
        }
        if (notices == 0) {            // another instance was faster, or it is not time yet
            jdbc.sql("delete from mail where id = :id").param("id", id).update();
        }
    }

    private int put(UUID mail, String userId, Instant upTo, String about, UUID review) {
        return jdbc.sql("update notice set mail_id = :id where user_id = :user and mail_id is null and read_at is null and made_at <= :upTo and " + about)
            .param("id", mail).param("user", userId).param("upTo", at(upTo)).param("review", review).update();
    }

    private Instant lastDaily(Instant now) {
        ZonedDateTime here = now.atZone(clock.getZone());
        ZonedDateTime today = here.with(dailyAt);
        return (today.isAfter(here) ? today.minusDays(1) : today).toInstant();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private record Told(UUID reviewId, MailLine line) { }

    private record Recipient(String userId, Wish wish) { }
}
