package org.lscb.scr.engine.gateway;

/** The call is not let through. The reason is for the record; whoever called learns nothing but that there is no such thing. */
final class Refused extends RuntimeException {

    Refused(String reason) {
        super(reason, null, false, false);
    }
}
