package org.lscb.scr.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.lscb.scr.encryption.Encryption;
import org.lscb.scr.encryption.Place;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The bytes of documents, encrypted under a key of the document's own, in rows of about one megabyte, so that a large file is never held in
 * memory as a whole. Each version of a document is a document of its own, so that the bytes are bound to their version too.
 */
@Component
class DocumentContent {

    private static final int CHUNK = 1 << 20;

    /** What was written: its length in bytes, its SHA-256, and the encrypted key to read it with. */
    record Written(long size, String sha256, String key) { }

    private final JdbcTemplate jdbc;
    private final Encryption encryption;

    DocumentContent(JdbcTemplate jdbc, Encryption encryption) {
        this.jdbc = jdbc;
        this.encryption = encryption;
    }

    Written write(UUID documentId, InputStream content) throws IOException {
        DigestInputStream digested = new DigestInputStream(content, sha256());
        String key = encryption.newContentKey(place(documentId));
        long size;
        try (OutputStream encrypted = encryption.encrypting(new Rows(documentId), key, place(documentId))) {
            size = digested.transferTo(encrypted);
        }
        return new Written(size, HexFormat.of().formatHex(digested.getMessageDigest().digest()), key);
    }

    /** @throws IOException if the bytes are not, in this order and to the end, those that were written for this document */
    void read(UUID documentId, String key, OutputStream target) throws IOException {
        try (InputStream plain = encryption.decrypting(new SequenceInputStream(rows(documentId)), key, place(documentId))) {
            plain.transferTo(target);
        }
    }

    private static Place place(UUID documentId) {
        return new Place("document", documentId, "content_key");
    }

    /** Each row is fetched when those before it have been read. */
    private Enumeration<InputStream> rows(UUID documentId) {
        return new Enumeration<>() {

            private int number;
            private byte[] next = row(documentId, 0);

            @Override
            public boolean hasMoreElements() {
                return next != null;
            }

            @Override
            public InputStream nextElement() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                InputStream row = new ByteArrayInputStream(next);
                next = row(documentId, ++number);
                return row;
            }
        };
    }

    private byte[] row(UUID documentId, int number) {
        return jdbc.query("select content from document_chunk where document_id = ? and number = ?",
            rows -> rows.next() ? rows.getBytes(1) : null, documentId, number);
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

    /** Collects what is written into rows. */
    private final class Rows extends OutputStream {

        private final UUID documentId;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int number;

        Rows(UUID documentId) {
            this.documentId = documentId;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int done = 0;
            while (done < length) {
                int now = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, from + done, chunk, filled, now);
                filled += now;
                done += now;
                if (filled == CHUNK) {
                    keep();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }

        private void keep() {
            jdbc.update("insert into document_chunk (document_id, number, content) values (?, ?, ?)", documentId, number++,
                java.util.Arrays.copyOf(chunk, filled));
            filled = 0;
        }
    }
}
