package org.lscb.scr.document;

/** Port: a stage opens single documents to people who need them for their part in it. */
public interface DocumentGrant {

    /** Whether this person needs the document. It says nothing of those who may read it anyway. */
    boolean opens(StoredDocument document, String userId);
}
