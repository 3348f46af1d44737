package org.lscb.scr.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server that the service brings with it stands on a machine on which others may have accounts. */
class EmbeddedDatabaseTest {

    private final EmbeddedDatabase configuration = new EmbeddedDatabase();

    @TempDir Path parent;

    @Test
    @DisplayName("nobody else on the machine gets into the server: not without the password, and the password is the service's alone")
    void password() throws Exception {
        try (DataFolder folder = DataFolder.lock(parent.resolve("data"))) {
            OwnersPassword password = OwnersPassword.in(folder.path());
            try (EmbeddedPostgres server = configuration.embeddedPostgres(folder, password)) {
                closed(server, password);
                assertThat(configuration.dataSource(server, password).getConnection()).isNotNull();
            }
            OwnersPassword later = OwnersPassword.in(folder.path());
            try (EmbeddedPostgres server = configuration.embeddedPostgres(folder, later)) {
                closed(server, later);
            }
        }
    }

    @Test
    @DisplayName("a server that an earlier release set up without a password is closed at the next start, and its data are still there")
    void earlier() throws Exception {
        Path path = Files.createDirectories(parent.resolve("data"));
        try (EmbeddedPostgres open = EmbeddedPostgres.builder().setDataDirectory(path.resolve("postgres")).setCleanDataDirectory(false).start();
             Connection anybody = connect(open, null)) {
            anybody.createStatement().execute("create table kept as select 7 as number");
        }
        try (DataFolder folder = DataFolder.lock(path)) {
            OwnersPassword password = OwnersPassword.in(path);
            try (EmbeddedPostgres server = configuration.embeddedPostgres(folder, password); Connection owner = connect(server, password.value())) {
                closed(server, password);
                assertThat(owner.createStatement().executeQuery("select number from kept").next()).isTrue();
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("the folder, its programs and the password are open to the service's own account alone, in a folder made before as well")
    void folder() throws IOException {
        Path path = Files.createDirectories(parent.resolve("data"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder folder = DataFolder.lock(path)) {
            OwnersPassword.in(folder.path());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.resolve("database-password")))).isEqualTo("rw-------");
        }
    }

    private static void closed(EmbeddedPostgres server, OwnersPassword password) throws IOException, SQLException {
        assertThat(password.value()).hasSizeGreaterThanOrEqualTo(32);
        for (String guess : new String[] {null, "", "postgres"}) {
            assertThatThrownBy(() -> connect(server, guess)).as("with password %s", guess).isInstanceOf(SQLException.class);
        }
        try (Connection owner = connect(server, password.value()); var doors = owner.createStatement()
            .executeQuery("select distinct auth_method from pg_hba_file_rules")) {
            doors.next();
            assertThat(List.of(doors.getString(1), doors.next())).isEqualTo(List.of("scram-sha-256", false));
        }
    }

    private static Connection connect(EmbeddedPostgres server, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "postgres", password);
    }
}
