package org.lscb.scr.guidance;

/** A decision falls under an edition of the guidance whose rules this service does not hold. */
public class GuidanceNotBuilt extends RuntimeException {

    GuidanceNotBuilt(String edition) {
        super("The rules of " + edition + " are not built into this service.");
    }
}
