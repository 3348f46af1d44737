package org.lscb.scr.access;

/** Port: who declared a conflict and so takes no part in one item (domain.md 3.2, rule I10). As voters they see nothing of it. */
public interface Withdrawals {

    boolean isWithdrawn(String userId, Material material, Subject subject);
}
