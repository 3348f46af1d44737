package org.lscb.scr.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the service and of its engine, in the time zone of the UK. It runs with the machine's clock; only the demonstration moves
 * it away from that.
 */
final class ServiceClock extends Clock {

    static final ZoneId UK = ZoneId.of("Europe/London");

    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    ServiceClock() {
        this(UK);
    }

    private ServiceClock(ZoneId zone) {
        this.zone = zone;
    }

    void runAheadOfMachineBy(Duration by) {
        offset = by;
        ClockUtil.offset(by.toMillis());
    }

    Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        ServiceClock outer = this;
        return other.equals(zone) ? this : new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return outer.withZone(another);
            }

            @Override
            public Instant instant() {
                return outer.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
