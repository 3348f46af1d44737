package org.lscb.scr.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Checks account and password against what the engine's identity service holds. */
class AccountAuthentication implements AuthenticationProvider {

    private final IdentityService identity;
    private final EngineUser user;
    private final PasswordManager passwords;
    private final String nobodys;

    AccountAuthentication(IdentityService identity, EngineUser user, PasswordManager passwords) {
        this.identity = identity;
        this.user = user;
        this.passwords = passwords;
        this.nobodys = passwords.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        Object password = attempt.getCredentials();
        if (userId.isBlank() || userId.indexOf('\0') >= 0 || password == null || !isRight(userId, password.toString())) {
            throw new BadCredentialsException("wrong account or password");
        }
        List<SimpleGrantedAuthority> groups = user.groupsOf(userId).stream().map(SimpleGrantedAuthority::new).toList();
        return UsernamePasswordAuthenticationToken.authenticated(userId, null, groups);
    }

    /**
     * Takes as long for an account that is not there. Not by the engine's own check: that one locks an account after ten wrong passwords, and so
     * lets anybody keep anybody out.
     */
    private boolean isRight(String userId, String password) {
        User account = user.asService(() -> identity.createUserQuery().userId(userId).singleResult());
        String stored = account == null ? null : account.getPassword();
        boolean matches = passwords.check(password, stored == null ? nobodys : stored);
        return matches && stored != null;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
