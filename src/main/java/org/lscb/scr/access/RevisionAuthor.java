package org.lscb.scr.access;

import java.time.Clock;
import org.hibernate.envers.RevisionListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Signs each revision with the person signed in, or with "system" where a timer or a start-up made the change. */
@Component
class RevisionAuthor implements RevisionListener {

    private final Clock clock;

    RevisionAuthor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void newRevision(Object revision) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        ((Revision) revision).by(signedIn == null ? "system" : signedIn.getName(), clock.instant());
    }
}
