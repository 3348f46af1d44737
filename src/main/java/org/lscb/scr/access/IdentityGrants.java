package org.lscb.scr.access;

import java.util.UUID;
import org.lscb.scr.identity.IdentityAccess;
import org.springframework.stereotype.Component;

/** The identity register behind the need-to-know table; nobody reads it without a reason, so that the condition of a need is met. */
@Component
class IdentityGrants implements IdentityAccess {

    private static final String OBJECT = "identity entry";

    private final NeedToKnow need;
    private final AccessLog log;

    IdentityGrants(NeedToKnow need, AccessLog log) {
        this.need = need;
        this.log = log;
    }

    @Override
    public boolean mayRead(String userId, UUID reviewId) {
        return need.mayRead(userId, Material.IDENTITY_REGISTER, Subject.of(reviewId).given(Condition.NEED));
    }

    @Override
    public boolean mayMatch(String userId, UUID reviewId) {
        return need.mayRead(userId, Material.IDENTITY_REGISTER, Subject.of(reviewId).given(Condition.EXTRACT));
    }

    @Override
    public void read(UUID reviewId, UUID readingId) {
        log.record(AccessEntry.read(OBJECT, readingId, null, reviewId).because("the reason is kept, encrypted, with this reading"));
    }

    @Override
    public void refused(UUID reviewId) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.READ, OBJECT, null, reviewId, "not by the need-to-know table"));
    }
}
