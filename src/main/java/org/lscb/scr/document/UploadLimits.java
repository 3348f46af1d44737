package org.lscb.scr.document;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** How much one person may have uploaded into forms that are not completed, so that nobody fills the disk. What is filed does not count. */
@Component
class UploadLimits {

    private final DocumentRepository documents;
    private final JdbcTemplate jdbc;
    private final int mostFiles;
    private final long mostBytes;

    UploadLimits(DocumentRepository documents, JdbcTemplate jdbc, @Value("${scr.uploads.most-files}") int mostFiles,
                 @Value("${scr.uploads.most-bytes}") DataSize mostBytes) {
        this.documents = documents;
        this.jdbc = jdbc;
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes.toBytes();
    }

    /**
     * Whether a further file of this size has room.
     *
     * @throws TooMuch if it has not
     */
    @Transactional(readOnly = true)
    void requireRoom(String userId, long size) {
        DocumentRepository.Unfiled unfiled = documents.unfiledOf(userId);
        if (unfiled.getFiles() >= mostFiles) {
            throw TooMuch.files(mostFiles);
        }
        if (unfiled.getBytes() + size > mostBytes) {
            throw TooMuch.bytes(mostBytes);
        }
    }

    /** The same for the running transaction, while which no other takes in a file of the same person. */
    @Transactional(propagation = Propagation.MANDATORY)
    void claimRoom(String userId, long size) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended('uploads of ' || ?, 0))", rows -> { }, userId);
        requireRoom(userId, size);
    }
}
