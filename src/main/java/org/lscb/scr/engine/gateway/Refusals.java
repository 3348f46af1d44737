package org.lscb.scr.engine.gateway;

/** The record of what the gateway refused. */
@FunctionalInterface
public interface Refusals {

    /**
     * @param door   the row of the allow-list that the call came nearest to, or what of its address are fixed words; no id and nothing that was typed
     * @param reason why it was refused
     */
    void record(String door, String reason);
}
