package org.lscb.scr.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks account and password against the engine's identity service. */
class AccountAuthentication implements AuthenticationProvider {

    private final IdentityService identity;
    private final EngineUser user;

    AccountAuthentication(IdentityService identity, EngineUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        Object password = attempt.getCredentials();
        if (userId.isBlank() || userId.indexOf('\0') >= 0 || password == null
            || !user.asService(() -> hasPassword(userId) && identity.checkPassword(userId, password.toString()))) {
            throw new BadCredentialsException("wrong account or password");
        }
        List<SimpleGrantedAuthority> groups = user.groupsOf(userId).stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }

    /** The engine fails on an account that has been given no password yet. */
    private boolean hasPassword(String userId) {
        User account = identity.createUserQuery().userId(userId).singleResult();
        return account != null && account.getPassword() != null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
