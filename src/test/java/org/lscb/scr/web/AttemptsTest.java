package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.ReviewTest;
import org.lscb.scr.testing.WebPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Whoever guesses passwords waits ever longer; whose password is guessed does not. */
@ReviewTest
class AttemptsTest {

    private static final String ATTACKER = "192.0.2.66";
    private static final String HOME = "198.51.100.7";

    @Autowired JdbcTemplate jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired ObjectMapper json;
    @LocalServerPort int port;

    private final Hand hand = new Hand();
    private Attempts attempts;

    @BeforeEach
    void nobodyHasTried() {
        forgetAll();
        attempts = new Attempts(jdbc, transactions, hand);
    }

    @AfterEach
    void forgetAll() {
        jdbc.update("delete from sign_in_attempts");
        jdbc.update("delete from sign_in_places");
    }

    @Test
    @DisplayName("ten wrong passwords cost nothing, then the wait doubles up to five minutes")
    void theWaitGrows() {
        fail("chair", ATTACKER, 10);
        attempts.begin("chair", ATTACKER);
        for (int seconds = 1; seconds < 256; seconds *= 2) {
            hand.forward(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> attempts.begin("chair", ATTACKER)).as("after %s seconds", seconds).isInstanceOf(TooManyAttempts.class);
            hand.forward(Duration.ofMillis(1));
            attempts.begin("chair", ATTACKER);
        }
        hand.forward(Duration.ofMinutes(5));
        attempts.begin("chair", ATTACKER);
        hand.forward(Duration.ofMinutes(5));
        attempts.begin("chair", ATTACKER);
    }

    @Test
    @DisplayName("secret addresses that do not exist are counted by the network that asks, and apart from passwords")
    void wrongAddresses() {
        for (int times = 0; times < 11; times++) {
            attempts.wrongAddress("calendar", ATTACKER);
        }
        assertThatThrownBy(() -> attempts.wrongAddress("calendar", ATTACKER)).isInstanceOf(TooManyAttempts.class);
        attempts.wrongAddress("calendar", HOME);
        for (int times = 0; times < 10; times++) {
            attempts.begin("chair", ATTACKER);
        }
        hand.forward(Duration.ofSeconds(1));
        attempts.wrongAddress("calendar", ATTACKER);
    }

    @Test
    @DisplayName("an attempt that had to wait does not make the wait longer")
    void waitingCostsNothing() {
        fail("chair", ATTACKER, 11);
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> attempts.begin("chair", ATTACKER)).isInstanceOf(TooManyAttempts.class);
        }
        hand.forward(Duration.ofSeconds(1));
        attempts.begin("chair", ATTACKER);
    }

    @Test
    @DisplayName("while an attacker elsewhere hammers, the owner comes in where the account has signed in before")
    void theOwnerComesIn() {
        attempts.begin("chair", HOME).succeeded();
        for (int i = 0; i < 300; i++) {
            fail("chair", "203.0.113." + i % 200, 1);
        }
        assertThatThrownBy(() -> attempts.begin("chair", "203.0.113.250")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("chair", HOME).succeeded();
    }

    @Test
    @DisplayName("an owner who was never there before waits minutes at most, and only while the attack lasts")
    void theOwnerElsewhere() {
        for (int i = 0; i < 60; i++) {
            fail("chair", "203.0.113." + i, 1);
        }
        assertThatThrownBy(() -> attempts.begin("chair", HOME)).isInstanceOf(TooManyAttempts.class);
        hand.forward(Duration.ofMinutes(5));
        attempts.begin("chair", HOME).succeeded();
    }

    @Test
    @DisplayName("one address that tries many accounts waits, and others do not")
    void oneAddressManyAccounts() {
        for (int i = 0; i < 31; i++) {
            attempts.begin("account-" + i, ATTACKER);
        }
        assertThatThrownBy(() -> attempts.begin("another", ATTACKER)).isInstanceOf(TooManyAttempts.class);
        attempts.begin("another", HOME);
    }

    @Test
    @DisplayName("a password of one's own does not buy more guesses at those of others")
    void successDoesNotWipeTheSlate() {
        for (int i = 0; i < 31; i++) {
            attempts.begin("account-" + i, ATTACKER);
        }
        hand.forward(Duration.ofSeconds(1));
        attempts.begin("own", ATTACKER).succeeded();
        attempts.begin("another", ATTACKER);
        assertThatThrownBy(() -> attempts.begin("one-more", ATTACKER)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    @DisplayName("all addresses of one IPv6 network are one")
    void networks() {
        for (int i = 0; i < 31; i++) {
            attempts.begin("account-" + i, "2001:db8:1:2::" + Integer.toHexString(i + 1));
        }
        assertThatThrownBy(() -> attempts.begin("another", "2001:db8:1:2:ffff::1")).isInstanceOf(TooManyAttempts.class);
        attempts.begin("another", "2001:db8:1:3::1");
    }

    @Test
    @DisplayName("a hundred guesses at once gain nothing")
    void atOnce() throws Exception {
        AtomicInteger through = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> guess = () -> {
                try {
                    attempts.begin("chair", ATTACKER);
                    through.incrementAndGet();
                } catch (TooManyAttempts e) {
                    return null;
                }
                return null;
            };
            for (Future<Void> one : many.invokeAll(java.util.Collections.nCopies(100, guess))) {
                one.get();
            }
        } finally {
            many.shutdown();
        }
        assertThat(through).hasValue(11);
    }

    @Test
    @DisplayName("what is old is forgotten, and nothing that was typed is kept")
    void rows() {
        fail("my password by mistake", ATTACKER, 3);
        attempts.begin("chair", HOME).succeeded();
        List<String> kept = jdbc.queryForList("select scope || key from sign_in_attempts union all select key from sign_in_places", String.class);
        assertThat(kept).isNotEmpty().allSatisfy(row -> assertThat(row).doesNotContain("mistake").doesNotContain("chair").doesNotContain(HOME));
        hand.forward(Duration.ofHours(2));
        attempts.forget();
        assertThat(jdbc.queryForObject("select count(*) from sign_in_attempts", Long.class)).isZero();
        assertThat(jdbc.queryForObject("select count(*) from sign_in_places", Long.class)).isOne();
        hand.forward(Duration.ofDays(91));
        attempts.forget();
        assertThat(jdbc.queryForObject("select count(*) from sign_in_places", Long.class)).isZero();
    }

    @Test
    @DisplayName("HTTP Basic waits too, for accounts that there are not as for those that there are, while others at other accounts do not")
    void scripts() throws Exception {
        for (String account : List.of("police-owner", "no-such-account")) {
            forgetAll();
            for (int i = 0; i < 11; i++) {
                assertThat(status(account, "wrong")).as("%s, attempt %s", account, i).isEqualTo(401);
            }
            assertThat(jdbc.update("update sign_in_attempts set blocked_until = blocked_until + interval '1 hour' where blocked_until > last_attempt"))
                .as("a second is an hour, so that the wait outlasts the next request").isOne();
            assertThat(status(account, "northbeck-demo")).as(account).isEqualTo(429);
        }
        assertThat(status("manager", "northbeck-demo")).isEqualTo(200);
        new WebPerson("http://localhost:" + port, json).signIn("manager", "northbeck-demo");
    }

    private int status(String account, String password) throws Exception {
        String basic = Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tasks"))
            .header("Authorization", "Basic " + basic).GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            try {
                attempts.begin(account, address);
            } catch (TooManyAttempts e) {
                continue;
            }
        }
    }

    /** A clock that a test moves by hand. It begins at the real time, for the service beside the test forgets by that. */
    private static final class Hand extends Clock {

        private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
