package org.lscb.scr.form;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A file in the answers of a form, uploaded before the form is completed.
 *
 * @param id   the stored document
 * @param name the file's name as the person knows it; a form's answers are applied with the name and size that were stored, whatever came with them
 * @param size in bytes
 */
public record UploadedFile(@NotNull UUID id, String name, long size) {

    /** Characters that a file's name has at most. */
    public static final int LONGEST_NAME = 255;
}
