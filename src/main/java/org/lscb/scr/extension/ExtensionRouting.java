package org.lscb.scr.extension;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of an extension. */
enum ExtensionRouting implements RoutingVariable {

    EXTENSION_ID("extensionId"),
    /** How the date is moved under the review's guidance: an {@link org.lscb.scr.guidance.ExtensionMode}. */
    EXTENSION_MODE("extensionMode"),
    /** What came of it last: SET, AGREED, ASK_AGAIN or KEPT. */
    EXTENSION_OUTCOME("extensionOutcome");

    private final String key;

    ExtensionRouting(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
