package org.lscb.scr.access;

import java.util.UUID;
import org.lscb.scr.access.AccessEntry.Action;
import org.lscb.scr.document.UploadLog;
import org.springframework.stereotype.Component;

/** Puts uploads on record. */
@Component
class UploadRecords implements UploadLog {

    private static final String DOCUMENT = "document";

    private final AccessLog log;

    UploadRecords(AccessLog log) {
        this.log = log;
    }

    @Override
    public void taken(UUID documentId) {
        log.record(AccessEntry.done(Action.UPLOAD, DOCUMENT, documentId, null, null));
    }

    @Override
    public void refused(String reason) {
        log.recordApart(AccessEntry.refused(Action.UPLOAD, DOCUMENT, null, null, reason));
    }
}
