package org.lscb.scr.engine;

import org.lscb.scr.access.AccessEntry;
import org.lscb.scr.access.AccessLog;
import org.lscb.scr.engine.gateway.Refusals;
import org.springframework.stereotype.Component;

/** Puts on record what the gateway refused, whatever becomes of the call. */
@Component
class RefusedAtTheGateway implements Refusals {

    private static final String CALL = "engine call";

    private final AccessLog log;

    RefusedAtTheGateway(AccessLog log) {
        this.log = log;
    }

    @Override
    public void record(String door, String reason) {
        AccessEntry.Action action = door.startsWith("GET") || door.startsWith("HEAD") || door.startsWith("OPTIONS") ? AccessEntry.Action.READ
            : AccessEntry.Action.CHANGE;
        log.recordApart(AccessEntry.refused(action, CALL, door, null, reason));
    }
}
