package org.lscb.scr.access;

import org.lscb.scr.encryption.KeyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record each change of the key under which the database is encrypted. */
@Component
class KeyChanges {

    private final AccessLog log;

    KeyChanges(AccessLog log) {
        this.log = log;
    }

    @EventListener
    void changed(KeyChanged key) {
        log.record(AccessEntry.done(AccessEntry.Action.KEY, "key", null, key.version(), null).because(switch (key.change()) {
            case VERSION_ADDED -> "a new version was made";
            case VALUES_RENEWED -> "everything was put under the newest version";
            case OLD_VERSIONS_REMOVED -> "the old versions were taken away";
        }));
    }
}
