package org.lscb.scr.access;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.access.AccessEntry.Outcome;

/**
 * Which entries of the access log to show. What is null or empty does not narrow them.
 *
 * @param person account
 * @param review reference
 * @param from   first day, in UTC
 * @param to     last day, in UTC
 */
record AccessLogFilter(
    @Schema(description = "Account", example = "panel-chair") @Pattern(regexp = "[a-zA-Z0-9._-]{0,64}") String person,
    @Schema(description = "Reference of the review", example = "SCR-7F3K-Q9") @Pattern(regexp = "[a-zA-Z0-9-]{0,20}") String review,
    @Schema(description = "First day, in UTC") LocalDate from,
    @Schema(description = "Last day, in UTC") LocalDate to,
    Action action, Outcome outcome) { }
