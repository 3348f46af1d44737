package org.lscb.scr.scoping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A block as somebody asks for it.
 *
 * @param what   who or what must wait, by role or pseudonym
 * @param agency whose staff it concerns; may be null
 * @param owner  account of who looks after it
 */
record WantedBlock(
    @NotNull BlockKind kind,
    @NotBlank @Size(max = 2_000) String what,
    String agency,
    @NotNull Block.Basis basis,
    @NotBlank @Size(max = 200_000) String reason,
    @NotNull String owner,
    @NotNull LocalDate reviewOn) { }
