package org.lscb.scr.web;

/**
 * Port to those who know whether an account may be used. All that implement it are asked at sign-in and again at each request of a session,
 * so that whoever is removed is out at once.
 */
public interface AccountStanding {

    /** @return false when the account is gone or its owner has left: the session ends, and nobody signs in with it */
    boolean mayBeUsed(String userId);
}
