package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EncryptionTest {

    private static final int MEGABYTE = 1 << 20;

    private final Encryption encryption = new Encryption(new KeyPlace("", "", true, Path.of("none"), false));
    private final Place place = new Place("identity_entry", UUID.randomUUID(), "real_name");

    @Test
    @DisplayName("the same text is never encrypted to the same twice, and comes back whole")
    void text() {
        String once = encryption.encrypt("Tom\u00e1s \uD83D\uDE42 'quoted' \n");
        assertThat(once).startsWith("enc:" + encryption.keys().primary() + ":").doesNotContain("quoted").isNotEqualTo(encryption.encrypt("Tom\u00e1s \uD83D\uDE42 'quoted' \n"));
        assertThat(encryption.decrypt(once)).isEqualTo("Tom\u00e1s \uD83D\uDE42 'quoted' \n");
        assertThat(encryption.decrypt(encryption.encrypt(""))).isEmpty();
        assertThat(encryption.encrypt(null)).isNull();
        assertThat(encryption.decrypt((String) null)).isNull();
    }

    @Test
    @DisplayName("what is bound to a row and column cannot be read from another row, column or table, nor as a free text")
    void bound() {
        String name = encryption.encrypt("Amy Barton", place);
        assertThat(encryption.decrypt(name, place)).isEqualTo("Amy Barton");
        for (Place other : new Place[] {new Place("identity_entry", UUID.randomUUID(), "real_name"), new Place("identity_entry", place.row(), "relationship"),
            new Place("document", place.row(), "real_name")}) {
            assertThatThrownBy(() -> encryption.decrypt(name, other)).isInstanceOf(NotDecryptable.class).hasMessageNotContaining("Amy");
        }
        assertThatThrownBy(() -> encryption.decrypt(name.replaceFirst("row", "enc"))).isInstanceOf(NotDecryptable.class);
    }

    @Test
    @DisplayName("plain text, and text with one letter changed, is refused and not shown")
    void changed() {
        assertThatThrownBy(() -> encryption.decrypt("forged")).isInstanceOf(NotDecryptable.class);
        String encrypted = encryption.encrypt("no review is needed");
        for (int at = encrypted.lastIndexOf(':') + 1; at < encrypted.length() - 1; at++) {
            String tampered = encrypted.substring(0, at) + (encrypted.charAt(at) == 'A' ? 'B' : 'A') + encrypted.substring(at + 1);
            assertThatThrownBy(() -> encryption.decrypt(tampered)).isInstanceOf(NotDecryptable.class);
        }
        assertThatThrownBy(() -> new Encryption(new KeyPlace("", "", true, Path.of("none"), false)).decrypt(encrypted)).hasMessageContaining("another key");
    }

    @Test
    @DisplayName("a content with pieces cut off, swapped, dropped or moved to another document fails, at whatever length")
    void content() throws IOException {
        String key = encryption.newContentKey(place);
        byte[] plain = new byte[3 * MEGABYTE + 5];
        new Random(1).nextBytes(plain);
        byte[] encrypted = encrypted(plain, key);
        assertThat(decrypted(encrypted, key, place)).isEqualTo(plain);
        for (int length : new int[] {0, 10, MEGABYTE, 2 * MEGABYTE, encrypted.length - 1}) {
            assertThatThrownBy(() -> decrypted(Arrays.copyOf(encrypted, length), key, place)).as("cut at " + length).isInstanceOf(IOException.class);
        }
        byte[] swapped = encrypted.clone();
        System.arraycopy(encrypted, MEGABYTE, swapped, 2 * MEGABYTE, MEGABYTE);
        System.arraycopy(encrypted, 2 * MEGABYTE, swapped, MEGABYTE, MEGABYTE);
        assertThatThrownBy(() -> decrypted(swapped, key, place)).isInstanceOf(IOException.class);
        byte[] dropped = new byte[encrypted.length - MEGABYTE];
        System.arraycopy(encrypted, 0, dropped, 0, MEGABYTE);
        System.arraycopy(encrypted, 2 * MEGABYTE, dropped, MEGABYTE, dropped.length - MEGABYTE);
        assertThatThrownBy(() -> decrypted(dropped, key, place)).isInstanceOf(IOException.class);
        Place other = new Place("document", UUID.randomUUID(), "content_key");
        assertThatThrownBy(() -> decrypted(encrypted, key, other)).isInstanceOf(NotDecryptable.class);
        assertThatThrownBy(() -> decrypted(encrypted, encryption.newContentKey(place), place)).isInstanceOf(IOException.class);
    }

    private byte[] encrypted(byte[] plain, String key) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream stream = encryption.encrypting(target, key, place)) {
            stream.write(plain);
        }
        return target.toByteArray();
    }

    private byte[] decrypted(byte[] encrypted, String key, Place from) throws IOException {
        return encryption.decrypting(new ByteArrayInputStream(encrypted), key, from).readAllBytes();
    }
}
