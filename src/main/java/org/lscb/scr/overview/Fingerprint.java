package org.lscb.scr.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of what was approved: of its JSON with the fields in alphabetical order, so that it can be computed again from the record.
 */
final class Fingerprint {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private Fingerprint() { }

    /** In lower-case hexadecimal. */
    static String of(Object content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(content)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("no fingerprint can be taken", e);
        }
    }
}
