package org.lscb.scr.web;

import java.util.function.Predicate;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Lets an attempt come to the password only when it need not wait, and in only when the account is in order. */
class SlowedSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 200;

    private final AuthenticationProvider accounts;
    private final Attempts attempts;
    private final Predicate<String> mayBeUsed;

    SlowedSignIn(AuthenticationProvider accounts, Attempts attempts, Predicate<String> mayBeUsed) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.mayBeUsed = mayBeUsed;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        if (account.length() > LONGEST_NAME) {
            throw new BadCredentialsException("wrong account or password");
        }
        String address = attempt.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "unknown";
        Attempts.Attempt counted = attempts.begin(account, address);
        Authentication person = accounts.authenticate(attempt);
        if (person == null || !mayBeUsed.test(person.getName())) {
            throw new BadCredentialsException("wrong account or password");
        }
        counted.succeeded();
        return person;
    }

    @Override
    public boolean supports(Class<?> type) {
        return accounts.supports(type);
    }
}
