package org.lscb.scr.chronology;

import org.lscb.scr.form.RoutingVariable;

/** The variables by which a chronology finds its way. */
enum ChronologyRouting implements RoutingVariable {

    /** ACCEPTED or RETURNED, where a chronology is all that was asked for. */
    CHRONOLOGY_VERDICT("chronologyVerdict");

    private final String key;

    ChronologyRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
