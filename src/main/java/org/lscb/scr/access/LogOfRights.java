package org.lscb.scr.access;

import org.lscb.scr.agency.ListingRefused;
import org.lscb.scr.agency.RightChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record who gave whom a role or an agency, and who ended it, in the transaction that did it; and lists of people that were refused. */
@Component
class LogOfRights {

    private final AccessLog log;

    LogOfRights(AccessLog log) {
        this.log = log;
    }

    @EventListener
    void on(RightChanged change) {
        AccessEntry.Action action = change.granted() ? AccessEntry.Action.GRANT : AccessEntry.Action.REVOKE;
        log.record(AccessEntry.done(action, "account", change.userId(), null, null).because(change.group() == null ? "left" : change.group()));
    }

    @EventListener
    void on(ListingRefused.Refusal refusal) {
        log.recordApart(AccessEntry.refused(AccessEntry.Action.CHANGE, "account", refusal.userId(), null, "list of people: " + refusal.field()));
    }
}
