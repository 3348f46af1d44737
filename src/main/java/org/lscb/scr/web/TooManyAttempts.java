package org.lscb.scr.web;

import org.springframework.security.authentication.LockedException;

/** So many attempts to sign in have failed that this one has to wait. Says nothing about whether there is such an account. */
public class TooManyAttempts extends LockedException {

    private static final long serialVersionUID = 1L;

    TooManyAttempts() {
        super("too many attempts");
    }
}
