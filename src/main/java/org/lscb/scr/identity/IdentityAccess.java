package org.lscb.scr.identity;

import java.util.UUID;

/** Port to the question who may read the names behind a review's pseudonyms, and to the record of who did. */
public interface IdentityAccess {

    boolean mayRead(String userId, UUID reviewId);

    /** Whether the person may read as much as lets another body match the child, which is no name. */
    boolean mayMatch(String userId, UUID reviewId);

    /** Records in the caller's transaction that the names were read. @param readingId where the reason stands */
    void read(UUID reviewId, UUID readingId);

    /** Records, whatever becomes of the caller's transaction, that somebody asked who may not. */
    void refused(UUID reviewId);
}
