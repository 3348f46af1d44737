package org.lscb.scr.agency;

/**
 * Somebody has got or lost a standing role or an agency, with all that goes with it.
 *
 * @param userId  whose
 * @param granted false if it ended
 * @param group   id of the role's or agency's group; null if the person left and lost all
 */
public record RightChanged(String userId, boolean granted, String group) { }
