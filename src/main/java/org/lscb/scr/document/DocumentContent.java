package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The bytes of documents, in rows of at most one megabyte, so that a large file is never held in memory as a whole. */
@Component
class DocumentContent {

    private static final int CHUNK = 1 << 20;

    /** What was written: its length in bytes and its SHA-256. */
    record Written(long size, String sha256) { }

    private final JdbcTemplate jdbc;

    DocumentContent(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Written write(UUID documentId, InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        long size = 0;
        for (int number = 0;; number++) {
            byte[] chunk = digested.readNBytes(CHUNK);
            if (chunk.length == 0) {
                return new Written(size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
            }
            jdbc.update("insert into document_chunk (document_id, number, content) values (?, ?, ?)", documentId, number, chunk);
            size += chunk.length;
        }
    }

    void read(UUID documentId, OutputStream target) throws IOException {
        for (int number = 0;; number++) {
            byte[] chunk = jdbc.query("select content from document_chunk where document_id = ? and number = ?",
                rows -> rows.next() ? rows.getBytes(1) : null, documentId, number);
            if (chunk == null) {
                return;
            }
            target.write(chunk);
        }
    }

    void remove(UUID documentId) {
        jdbc.update("delete from document_chunk where document_id = ?", documentId);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
