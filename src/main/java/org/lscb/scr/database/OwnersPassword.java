package org.lscb.scr.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The password of the embedded server's only account, which owns everything. Made once, at random, and kept beside the data where only the account
 * that runs the service can read it. Without one, everybody with an account on the machine could read and change the database, and through it
 * whatever the service itself can read, its key included.
 */
final class OwnersPassword {

    private static final String METHOD = "scram-sha-256";
    private static final String DOORS = "pg_hba.conf";
    private static final Pattern OPEN = Pattern.compile("(?m)^(\\s*(?:local|host).*\\s)trust\\b");
    private static final int BYTES = 32;

    private final Path file;
    private final Path folder;

    private OwnersPassword(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /** @param folder what holds the server's files and, from now on, the password */
    static OwnersPassword in(Path folder) throws IOException {
        OwnersPassword password = new OwnersPassword(folder.resolve("database-password"), folder);
        if (!Files.exists(password.file)) {
            password.make();
        }
        return password;
    }

    String value() throws IOException {
        return Files.readString(file).strip();
    }

    /** What the server is set up with if it is new, and how it is spoken to. */
    void guard(EmbeddedPostgres.Builder server) throws IOException {
        server.setLocaleConfig("auth", METHOD)              // what is named here are initdb's options, and of two the last counts
            .setLocaleConfig("pwfile", file.toAbsolutePath().toString())
            .setConnectConfig("password", value());
    }

    /** Whether a server was set up here before there was a password, and lets everybody in. */
    boolean isMissedBy(Path data) throws IOException {
        Path doors = data.resolve(DOORS);
        return Files.exists(doors) && OPEN.matcher(Files.readString(doors)).find();
    }

    /** Gives a server of before the password, which it asks for from its next start on. */
    void giveTo(EmbeddedPostgres server, Path data) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + value() + "'");
        } catch (SQLException e) {
            throw new IOException("The database of an earlier release cannot be given a password", e);
        }
        Path doors = data.resolve(DOORS);
        Files.writeString(doors, OPEN.matcher(Files.readString(doors)).replaceAll("$1" + METHOD));
    }

    private void make() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path whole = Files.createTempFile(folder, "password", null, ownerAlone(folder));
        Files.writeString(whole, HexFormat.of().formatHex(random));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerAlone(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }
}
