package org.lscb.scr.form;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A file in the answers of a form, uploaded before the form is completed.
 *
 * @param id   the stored document
 * @param name the file's name as the person knows it
 * @param size in bytes
 */
public record UploadedFile(@NotNull UUID id, String name, long size) { }
