package org.lscb.scr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** How long somebody stays signed in. */
class SessionLimitsTest {

    private static final String[] WORK = {"GET", "/api/tasks/7/form"};
    private static final String[] POLL = {"POST", "/camunda/api/engine/engine/default/filter/7/list"};

    private final Hand hand = new Hand();
    private final Set<String> gone = new HashSet<>();
    private final SessionLimits limits = new SessionLimits(hand, Duration.ofMinutes(15), Duration.ofHours(8), userId -> !gone.contains(userId));
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void thePoliceAuthorHasSignedIn() throws Exception {
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("police-author", null, Set.of())));
        asks(WORK);
    }

    @Test
    @DisplayName("fifteen minutes without anybody at work end a session, though Tasklist asks for its lists all the time")
    void pollingIsNoWork() throws Exception {
        for (int seconds = 0; seconds < 15 * 60 - 10; seconds += 10) {
            hand.forward(Duration.ofSeconds(10));
            asks(POLL);
        }
        assertThat(session.isInvalid()).isFalse();
        hand.forward(Duration.ofSeconds(10));
        asks(POLL);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("every call that Tasklist makes by itself is known as such")
    void backgroundCalls() throws Exception {
        hand.forward(Duration.ofMinutes(10));
        asks(POLL);
        asks("GET", "/camunda/api/engine/engine/default/filter/count");
        asks("GET", "/camunda/api/engine/engine/default/filter");
        asks("GET", "/camunda/api/engine/engine/default/task/7");
        asks("GET", "/api/clock");
        hand.forward(Duration.ofMinutes(5));
        asks(WORK);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("whoever works on stays signed in, for eight hours")
    void aWorkingDay() throws Exception {
        for (int minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
            hand.forward(Duration.ofMinutes(10));
            asks(WORK);
        }
        assertThat(session.isInvalid()).isFalse();
        hand.forward(Duration.ofMinutes(10));
        asks(WORK);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @DisplayName("a session ends with the next request after its account is gone")
    void accountGone() throws Exception {
        gone.add("police-author");
        asks(POLL);
        assertThat(session.isInvalid()).isTrue();
    }

    private void asks(String... call) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(call[0], call[1]);
        request.setServletPath(call[1]);
        request.setSession(session);
        limits.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    /** A clock that a test moves by hand. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

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
