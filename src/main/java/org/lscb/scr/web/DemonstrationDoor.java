package org.lscb.scr.web;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Warns at the start of a demonstration that others than the person at this machine can reach: its password is no secret. */
@Component
@Profile("demo")
class DemonstrationDoor {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationDoor.class);

    private final InetAddress address;

    /** Without an address the service listens on all that the machine has. */
    DemonstrationDoor(ServerProperties server) {
        this.address = server.getAddress();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warnIfOpen() {
        if (address == null || !address.isLoopbackAddress()) {
            LOG.warn("This is the demonstration, and it listens on {}, so that others can reach it. Everybody knows its password and anybody in it can"
                + " move its clock: put nothing real into it. To keep it to this machine, set server.address to 127.0.0.1.",
                address == null || address.isAnyLocalAddress() ? "every address of this machine" : address.getHostAddress());
        }
    }
}
