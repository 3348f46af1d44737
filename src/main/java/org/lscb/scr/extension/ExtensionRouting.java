package org.lscb.scr.extension;

import org.lscb.scr.form.RoutingVariable;

/** Routing variables of an extension. */
enum ExtensionRouting implements RoutingVariable {

    EXTENSION_ID("extensionId"),
    /** How the date is moved under the review's guidance: an {@link org.lscb.scr.guidance.ExtensionMode}. */
    EXTENSION_MODE("extensionMode"),
    /** What came of it last: SET, APPROVED, REFUSED, AGREED, ASK_AGAIN, ASK_CHAIR or KEPT. */
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
