package org.lscb.scr.access;

import java.util.regex.Pattern;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.agency.People;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Records who signs in, fails to, and signs out. A sign-in that cannot be recorded fails. An account that nobody has is never recorded as it was
 * typed: it may be a password in the wrong field.
 */
@Component
class SignIns {

    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9._-]{1,64}");
    private static final String UNKNOWN = "unknown account";

    private final AccessLog log;
    private final People people;

    SignIns(AccessLog log, People people) {
        this.log = log;
        this.people = people;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        String account = event.getAuthentication().getName();
        log.record(AccessEntry.done(Action.SIGN_IN, "account", account, null, null), account);
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName();
        String account = ACCOUNT.matcher(typed).matches() && people.find(typed).isPresent() ? typed : null;
        log.recordApart(AccessEntry.failed(Action.SIGN_IN, "account", account, null, account == null ? UNKNOWN : "not accepted"), AccessLog.NOBODY);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String account = event.getAuthentication().getName();
        log.record(AccessEntry.done(Action.SIGN_OUT, "account", account, null, null), account);
    }
}
