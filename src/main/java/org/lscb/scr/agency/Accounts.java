package org.lscb.scr.agency;

import java.util.Set;

/** Port to the accounts that people sign in with. */
public interface Accounts {

    /** Makes the account, or changes its name, e-mail and groups if it is there. */
    void put(String userId, String name, String email, Set<String> groups);

    /** Takes the account away with all its groups: nobody signs in with it any more. Nothing happens if it is not there. */
    void close(String userId);

    /** Whether somebody can sign in with it already. */
    boolean exists(String userId);

    /** @param password is stored as a modern hash only */
    void setPassword(String userId, String password);

    /** Makes the group if it is not there. */
    void putGroup(String id, String name, boolean agency);
}
