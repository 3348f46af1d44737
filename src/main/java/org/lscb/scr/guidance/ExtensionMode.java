package org.lscb.scr.guidance;

/** How a review that cannot finish in time gets a later completion date. */
public enum ExtensionMode {

    /** The new date is discussed with the regional contact and must be agreed. */
    AGREE_WITH_REGIONAL_CONTACT,
    /** The LSCB sets the new date itself and consults the regional contact at once; nobody has to approve. */
    LSCB_SETS_DATE
}
