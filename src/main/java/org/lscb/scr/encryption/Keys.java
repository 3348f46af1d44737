package org.lscb.scr.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The board's key in all its versions. New values are encrypted under the newest, the primary one; the others are there to read what was
 * encrypted before. Written as one line: what kind of key it is, then Tink's keyset in Base64.
 */
final class Keys {

    private static final String BOARD = "scr-key:";
    private static final String DEMONSTRATION = "scr-demonstration-key:";

    static {
        try {
            AeadConfig.register();
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final KeysetHandle versions;
    private final boolean demonstration;
    private final Aead aead;
    private final String primary;
    private final Set<String> names;

    private Keys(KeysetHandle versions, boolean demonstration) throws GeneralSecurityException {
        this.versions = versions;
        this.demonstration = demonstration;
        this.aead = versions.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.primary = name(versions.getPrimary().getId());
        this.names = IntStream.range(0, versions.size()).mapToObj(at -> name(versions.getAt(at).getId())).collect(Collectors.toUnmodifiableSet());
    }

    static Keys create(boolean demonstration) {
        try {
            return new Keys(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), demonstration);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made on this machine", e);
        }
    }

    /** @throws IllegalArgumentException if this is no key of ours; the message gives nothing of the text away */
    static Keys parse(String text) {
        String line = text.strip();
        boolean demonstration = line.startsWith(DEMONSTRATION);
        if (!demonstration && !line.startsWith(BOARD)) {
            throw new IllegalArgumentException("not a key");
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(line.substring(line.indexOf(':') + 1));
            KeysetHandle versions = TinkJsonProtoKeysetFormat.parseKeyset(new String(json, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
            for (int at = 0; at < versions.size(); at++) {
                if (!(versions.getAt(at).getKey() instanceof AesGcmKey key) || !key.getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
                    throw new IllegalArgumentException("not a key of AES-256-GCM");
                }
            }
            return new Keys(versions, demonstration);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a whole key", e);
        }
    }

    /** The secret itself. For the key file, and for whoever runs the command that makes a key. */
    String inWriting() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(versions, InsecureSecretKeyAccess.get());
            return (demonstration ? DEMONSTRATION : BOARD)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Keys withNewVersion() {
        try {
            return new Keys(KeysetHandle.newBuilder(versions)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build(), demonstration);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Keys withoutOldVersions() {
        try {
            return new Keys(KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(versions.getPrimary().getKey()).makePrimary()).build(), demonstration);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isDemonstration() {
        return demonstration;
    }

    /** How the primary version is named in front of what it encrypted. */
    String primary() {
        return primary;
    }

    Set<String> versions() {
        return names;
    }

    byte[] encrypt(byte[] plain, byte[] associatedData) {
        try {
            return aead.encrypt(plain, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    byte[] decrypt(byte[] encrypted, byte[] associatedData) {
        try {
            return aead.decrypt(encrypted, associatedData);
        } catch (GeneralSecurityException e) {
            throw new NotDecryptable("A value of the database was encrypted under another key, or was changed or moved afterwards.");
        }
    }

    private static String name(int id) {
        return String.format("%08x", id);
    }

    @Override
    public String toString() {
        return "key of version " + primary();
    }
}
