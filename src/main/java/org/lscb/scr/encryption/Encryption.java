package org.lscb.scr.encryption;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Encrypts and decrypts what the database holds (AES-256-GCM by Google Tink). An encrypted text names how it is bound and the version of its
 * key, {@code enc:1a2b3c4d:...}, so that a change of key finds what is still encrypted under the old one.
 */
@Component
public class Encryption {

    /** Bound to nothing but its kind. */
    static final String FREE = "enc:";
    /** Bound to its place. */
    static final String BOUND = "row:";
    private static final byte[] TEXT = "typed text".getBytes(StandardCharsets.UTF_8);
    private static final int VERSION_AT = 4;
    private static final int VERSION_END = 12;

    private volatile Keys keys;

    Encryption(KeyPlace place) {
        this.keys = place.read();
    }

    /** Null stays null. */
    public String encrypt(String plain) {
        return plain == null ? null : encrypt(FREE, plain.getBytes(StandardCharsets.UTF_8), TEXT);
    }

    /**
     * Null stays null.
     *
     * @throws NotDecryptable if it was encrypted under another key, or changed
     */
    public String decrypt(String encrypted) {
        return encrypted == null ? null : new String(decrypt(FREE, encrypted, TEXT), StandardCharsets.UTF_8);
    }

    /** Bound to its place. Null stays null. */
    public String encrypt(String plain, Place place) {
        return plain == null ? null : encrypt(BOUND, plain.getBytes(StandardCharsets.UTF_8), place.associatedData());
    }

    /**
     * Null stays null.
     *
     * @throws NotDecryptable if it was encrypted under another key or for another place, or changed
     */
    public String decrypt(String encrypted, Place place) {
        return encrypted == null ? null : new String(decrypt(BOUND, encrypted, place.associatedData()), StandardCharsets.UTF_8);
    }

    /** A key for one content alone, itself encrypted and bound to its place. */
    public String newContentKey(Place place) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            return encrypt(BOUND, TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get()), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /** Encrypts what is written, a megabyte at a time; whole only once it is closed. */
    public OutputStream encrypting(OutputStream target, String contentKey, Place place) throws IOException {
        try {
            return streaming(contentKey, place).newEncryptingStream(target, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    /**
     * Decrypts what is read, a megabyte at a time, and gives out nothing that was not checked. Reading fails with an {@link IOException} where
     * the content was changed, cut off, put into another order or belongs to another place.
     */
    public InputStream decrypting(InputStream source, String contentKey, Place place) throws IOException {
        try {
            return streaming(contentKey, place).newDecryptingStream(source, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("decryption failed", e);
        }
    }

    /** The same value under the primary version of the key. */
    String renew(String encrypted, Place place) {
        return encrypted.startsWith(BOUND)
            ? encrypt(BOUND, decrypt(BOUND, encrypted, place.associatedData()), place.associatedData()) : encrypt(decrypt(encrypted));
    }

    Keys keys() {
        return keys;
    }

    void change(Keys others) {
        keys = others;
    }

    private StreamingAead streaming(String contentKey, Place place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(decrypt(BOUND, contentKey, place.associatedData()), InsecureSecretKeyAccess.get())
            .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private String encrypt(String binding, byte[] plain, byte[] associatedData) {
        Keys now = keys;
        return binding + now.primary() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(now.encrypt(plain, associatedData));
    }

    private byte[] decrypt(String binding, String encrypted, byte[] associatedData) {
        if (!encrypted.startsWith(binding) || encrypted.length() <= VERSION_END) {
            throw new NotDecryptable("A value of the database is not encrypted as it has to be.");
        }
        Keys now = keys;
        if (!now.versions().contains(encrypted.substring(VERSION_AT, VERSION_END))) {
            throw new NotDecryptable("A value of the database was encrypted under another key.");
        }
        return now.decrypt(Base64.getUrlDecoder().decode(encrypted.substring(VERSION_END + 1)), associatedData);
    }
}
