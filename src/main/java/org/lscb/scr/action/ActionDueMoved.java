package org.lscb.scr.action;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody other than the owner has agreed a later date for an action.
 *
 * @param dueAt the end of the new last day, 23:59 in the UK
 */
public record ActionDueMoved(UUID actionId, Instant dueAt) { }
