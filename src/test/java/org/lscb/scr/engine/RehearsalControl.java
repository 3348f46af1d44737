package org.lscb.scr.engine;

import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Lets tests set the service's clock, backwards too. */
@Component
public class RehearsalControl {

    private final Rehearsal rehearsal;

    RehearsalControl(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** @param to the time in the UK */
    public void set(LocalDateTime to) {
        rehearsal.set(to.atZone(ServiceClock.UK).toInstant());
    }
}
