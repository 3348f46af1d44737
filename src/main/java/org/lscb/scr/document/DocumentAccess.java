package org.lscb.scr.document;

import java.util.UUID;

/** Port to the question who may read a document. */
public interface DocumentAccess {

    boolean mayRead(String userId, StoredDocument document);

    /** The same, at the moment of reading; that it was read goes on record. */
    boolean open(String userId, StoredDocument document);

    /** Puts on record that the person signed in asked for a document and was told that there is none. */
    void refused(UUID documentId);
}
