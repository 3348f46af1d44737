package org.lscb.scr.document;

import java.util.UUID;

/** Port to the record of who uploaded what and of what was not taken. */
public interface UploadLog {

    /** The running transaction takes in a document. */
    void taken(UUID documentId);

    /** @param reason fixed words, nothing out of the file or its name */
    void refused(String reason);
}
