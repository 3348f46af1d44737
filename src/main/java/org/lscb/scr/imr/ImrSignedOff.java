package org.lscb.scr.imr;

import java.util.UUID;

/** An agency has signed off its report. It may start its own actions from now on. */
public record ImrSignedOff(UUID reviewId, UUID commissionId, String agency) { }
