package org.lscb.scr.imr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a report lacks on one question of the terms of reference.
 *
 * @param item key of the question
 */
record ItemReason(@NotBlank String item, @NotBlank @Size(max = 200_000) String reason) { }
