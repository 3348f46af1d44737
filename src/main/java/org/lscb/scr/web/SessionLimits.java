package org.lscb.scr.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when nobody has worked in it for a while, when the working day is over, and at once when the account may no longer be used.
 * The server's own time-out cannot do the first: it takes Tasklist's regular questions for work.
 */
class SessionLimits extends OncePerRequestFilter {

    private static final String PRESENCE = SessionLimits.class.getName();

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Predicate<String> mayBeUsed;

    /**
     * @param idle      how long nobody may work in a session
     * @param longest   how long a session lasts at most
     * @param mayBeUsed whether the account of this id is in order
     */
    SessionLimits(Clock clock, Duration idle, Duration longest, Predicate<String> mayBeUsed) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
        this.mayBeUsed = mayBeUsed;
    }

    private record Presence(Instant signedIn, Instant lastAtWork) { }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            check(session, request);
        }
        chain.doFilter(request, response);
    }

    private void check(HttpSession session, HttpServletRequest request) {
        Instant now = clock.instant();
        if (!(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext person)
            || person.getAuthentication() == null) {
            return;
        }
        Presence presence = session.getAttribute(PRESENCE) instanceof Presence known ? known : new Presence(now, now);
        boolean over = !now.isBefore(presence.lastAtWork().plus(idle)) || !now.isBefore(presence.signedIn().plus(longest));
        if (over || !mayBeUsed.test(person.getAuthentication().getName())) {
            session.invalidate();
            return;
        }
        session.setAttribute(PRESENCE, BackgroundCalls.has(request) ? presence : new Presence(presence.signedIn(), now));
    }
}
