package org.lscb.scr.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A redaction as typed into a form. */
record RedactionRow(@NotNull PublicationItem document, @NotBlank @Size(max = 500) String place, @NotBlank @Size(max = 200_000) String reason,
                    @NotBlank @Size(max = 500) String by) {

    static List<Redaction> redactions(List<RedactionRow> rows) {
        return rows == null ? List.of() : rows.stream().map(row -> new Redaction(row.document(), row.place(), row.reason(), row.by())).toList();
    }
}
