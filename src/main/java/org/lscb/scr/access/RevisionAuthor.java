package org.lscb.scr.access;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.envers.EntityTrackingRevisionListener;
import org.hibernate.envers.RevisionType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Signs each revision with the person signed in, or with "system" where a timer or a start-up made the change, and has each change of an entity
 * in it recorded in the access log.
 */
@Component
class RevisionAuthor implements EntityTrackingRevisionListener {

    private final Clock clock;
    private final ObjectProvider<AccessLog> log;
    private final ObjectProvider<ChangedEntities> entities;

    /** The providers, because Hibernate makes this listener while it is itself being made. */
    RevisionAuthor(Clock clock, ObjectProvider<AccessLog> log, ObjectProvider<ChangedEntities> entities) {
        this.clock = clock;
        this.log = log;
        this.entities = entities;
    }

    @Override
    public void newRevision(Object revision) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        ((Revision) revision).by(signedIn == null ? "system" : signedIn.getName(), clock.instant());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void entityChanged(Class type, String name, Object id, RevisionType change, Object revision) {
        UUID review = entities.getObject().reviewOf(name, id);
        log.getObject().record(AccessEntry.done(AccessEntry.Action.CHANGE, kind(type), id, ((Revision) revision).number(), review)
            .because(words(change)));
    }

    /** "ChronologyEntry" becomes "chronology entry". */
    private static String kind(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String words(RevisionType change) {
        return switch (change) {
            case ADD -> "added";
            case MOD -> "changed";
            case DEL -> "removed";
        };
    }
}
