package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lscb.scr.form.UploadedFile;

/** A redacted or corrected file as handed into a form. */
record VersionRow(@NotNull PublicationItem document, @NotEmpty List<@Valid UploadedFile> file) {

    static Map<PublicationItem, List<UploadedFile>> files(List<VersionRow> rows) {
        Map<PublicationItem, List<UploadedFile>> files = new EnumMap<>(PublicationItem.class);
        if (rows != null) {
            rows.forEach(row -> files.computeIfAbsent(row.document(), item -> new ArrayList<>()).addAll(row.file()));
        }
        return files;
    }
}
