package org.lscb.scr.notice;

import java.util.UUID;

/**
 * Port: why somebody may know of a review today, and so of what they were told about it. One reason is enough; without any, access has ended and
 * with it what the person was told (domain.md 3.3).
 */
public interface MayKnow {

    boolean of(String userId, UUID reviewId);
}
