package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the command makes a key file that its owner alone may read, and with it the service starts")
    void aNewKeyFile() throws IOException {
        assertThat(CreateKey.run("--create-key=" + file())).isPresent().get().asString().contains("safe").doesNotContain(Files.readString(file()).strip());
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(board(file().toString(), "").read().versions()).hasSize(1);
    }

    @Test
    @DisplayName("the command never writes over a file that may hold a key")
    void noKeyIsLost() throws IOException {
        Files.writeString(file(), "something");
        assertThatThrownBy(() -> CreateKey.run("--create-key=" + file())).hasMessageContaining("nothing was changed");
        assertThat(Files.readString(file())).isEqualTo("something");
    }

    @Test
    @DisplayName("without a file the command prints the key, for the environment")
    void aNewKeyForTheEnvironment() {
        assertThat(board("", CreateKey.run("--create-key").orElseThrow()).read().versions()).hasSize(1);
        assertThat(CreateKey.run("--people=x.yaml")).isEmpty();
    }

    @Test
    @DisplayName("a board's service does not start without a key, and says how to make one")
    void noKey() {
        assertThatThrownBy(() -> board("", "").read()).isInstanceOf(KeyRefused.class).hasMessageContaining("has no key")
            .satisfies(refused -> assertThat(((KeyRefused) refused).advice()).contains("--create-key=FILE", "SCR_ENCRYPTION_KEYFILE"));
        assertThatThrownBy(() -> board(file().toString(), "").read()).isInstanceOf(KeyRefused.class).hasMessageContaining("There is no key file");
    }

    @Test
    @DisplayName("nor with a key that others on the machine may read or change")
    void aKeyThatOthersMayRead() throws IOException {
        CreateKey.run("--create-key=" + file());
        for (String open : new String[] {"rw-r--r--", "rw----r--", "rw--w----", "rw-----w-"}) {
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> board(file().toString(), "").read()).as(open).isInstanceOf(KeyRefused.class)
                .satisfies(refused -> assertThat(((KeyRefused) refused).advice()).contains("chmod 600"));
        }
    }

    @Test
    @DisplayName("nor with half a key, another kind of key, or two keys; what is refused is not repeated")
    void noKeyOfOurs() {
        String key = Keys.create(false).inWriting();
        for (String wrong : new String[] {"secret-passphrase", "scr-key:", "scr-key:AAAA", "scr-key:!!!", key.substring(0, key.length() / 2)}) {
            assertThatThrownBy(() -> board("", wrong).read()).as(wrong).isInstanceOf(KeyRefused.class).hasMessageContaining("not a key of this service")
                .hasMessageNotContaining(wrong).hasNoCause();
        }
        assertThatThrownBy(() -> board(file().toString(), key)).isInstanceOf(KeyRefused.class).hasMessageContaining("two keys");
    }

    @Test
    @DisplayName("the demonstration makes a key of its own beside its data and finds it again, and a board's service refuses that key")
    void theKeyOfTheDemonstration() throws IOException {
        KeyPlace demonstration = new KeyPlace("", "", true, folder, true);
        String primary = demonstration.read().primary();
        assertThat(demonstration.read().primary()).isEqualTo(primary);
        assertThat(new KeyPlace("", "", true, folder.resolve("other"), true).read().primary()).isNotEqualTo(primary);
        assertThatThrownBy(() -> board(folder.resolve("encryption-key").toString(), "").read()).isInstanceOf(KeyRefused.class)
            .hasMessageContaining("demonstration");
    }

    @Test
    @DisplayName("a new version of the key reads what the old one encrypted; without the old version nothing does")
    void versions() {
        Keys first = Keys.create(false);
        byte[] place = new Place("table", UUID.randomUUID(), "column").associatedData();
        byte[] encrypted = first.encrypt("Amy".getBytes(), place);
        Keys second = Keys.parse(first.withNewVersion().inWriting());
        assertThat(second.versions()).hasSize(2).contains(first.primary());
        assertThat(second.primary()).isNotEqualTo(first.primary());
        assertThat(second.decrypt(encrypted, place)).isEqualTo("Amy".getBytes());
        Keys alone = second.withoutOldVersions();
        assertThat(alone.primary()).isEqualTo(second.primary());
        assertThatThrownBy(() -> alone.decrypt(encrypted, place)).isInstanceOf(NotDecryptable.class).hasNoCause();
    }

    @Test
    @DisplayName("a key says nothing of itself in a log")
    void noKeyInALog() {
        Keys keys = Keys.create(false);
        assertThat(keys.toString()).hasSizeLessThan(40).contains(keys.primary());
    }

    private Path file() {
        return folder.resolve("key");
    }

    private static KeyPlace board(String file, String environment) {
        return new KeyPlace(file, environment, false, Path.of("data"), true);
    }
}
