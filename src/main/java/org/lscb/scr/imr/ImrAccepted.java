package org.lscb.scr.imr;

import java.util.UUID;

/** The Panel has accepted an agency's report. */
public record ImrAccepted(UUID reviewId, UUID commissionId, String agency) { }
