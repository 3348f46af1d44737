package org.lscb.scr.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A step on the way to an action's end.
 *
 * @param due    when it should be reached; null if open
 * @param doneOn when it was reached; null while it is not
 */
public record Milestone(@NotBlank @Size(max = 2_000) String what, LocalDate due, LocalDate doneOn) {
}
