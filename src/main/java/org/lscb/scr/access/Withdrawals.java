package org.lscb.scr.access;

/** Port: who declared a conflict and so takes no part in one item (domain.md 3.2, rule I10). As voters they see nothing of it. */
public interface Withdrawals {

    /** @param role the one of the person's voting roles in which they ask for it */
    boolean isWithdrawn(String userId, Role role, Material material, Subject subject);
}
