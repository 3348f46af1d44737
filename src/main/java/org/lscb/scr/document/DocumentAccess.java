package org.lscb.scr.document;

/** Port to the question who may read a document. */
public interface DocumentAccess {

    boolean mayRead(String userId, StoredDocument document);
}
