package org.lscb.scr.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A row of the access log.
 *
 * @param at        to the microsecond, as the database keeps it
 * @param actor     account; "service" for the service itself, "nobody" for someone not signed in
 * @param agency    the actor's at that time; null if none
 * @param requestId of the HTTP request in which it happened; null outside of one
 */
record LoggedEntry(long sequence, Instant at, String actor, String agency, String action, String object, String objectId, String version,
                   UUID reviewId, String reason, String outcome, String requestId) {

    LoggedEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 over the fingerprint of the row before and every column of this one, each with its length, so that no two rows read alike. */
    String hashAfter(String previous) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(sequence);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (String text : new String[] {previous, actor, agency, action, object, objectId, version, reviewId == null ? null : reviewId.toString(),
                reason, outcome, requestId}) {
                if (text == null) {
                    out.writeInt(-1);
                } else {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
