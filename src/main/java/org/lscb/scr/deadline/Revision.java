package org.lscb.scr.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One move of a deadline.
 *
 * @param from      the date it was due on before
 * @param to        the date it is due on since
 * @param reason    why it was moved
 * @param by        who moved it, as a user id
 * @param consulted who outside the board was asked or told; null if nobody
 * @param when      when it was moved
 */
public record Revision(LocalDate from, LocalDate to, String reason, String by, String consulted, Instant when) {
}
