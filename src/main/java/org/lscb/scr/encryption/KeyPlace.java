package org.lscb.scr.encryption;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Where the key comes from: a file, or the environment. The demonstration makes its own, beside its data and of no use elsewhere, so that
 * there is no key that the whole world knows.
 */
@Component
class KeyPlace {

    private static final String HOW_TO_GET_ONE = "Make a key once with --create-key=FILE, keep a copy in a safe apart from the database and its "
        + "backups, and start the service with SCR_ENCRYPTION_KEYFILE=FILE, or with the file's content in SCR_ENCRYPTION_KEY. Without the key nobody, "
        + "not even you, can read what was encrypted under it.";
    private static final Set<PosixFilePermission> TOO_OPEN = Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.GROUP_WRITE);
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final String environment;
    private final boolean demo;
    private final boolean keep;

    @Autowired
    KeyPlace(@Value("${scr.encryption.key-file:}") String file, @Value("${scr.encryption.key:}") String environment, Environment profiles,
             @Value("${scr.data-folder:data}") Path dataFolder, @Value("${scr.database.keep:true}") boolean keep) {
        this(file, environment, profiles.matchesProfiles("demo"), dataFolder, keep);
    }

    KeyPlace(String file, String environment, boolean demo, Path dataFolder, boolean keep) {
        this.file = StringUtils.hasText(file) ? Path.of(file)
            : demo && keep && !StringUtils.hasText(environment) ? dataFolder.resolve("encryption-key") : null;
        this.environment = environment;
        this.demo = demo;
        this.keep = keep;
        if (StringUtils.hasText(file) && StringUtils.hasText(environment)) {
            throw new KeyRefused("The service was given two keys: a key file and one in the environment.",
                "Take away SCR_ENCRYPTION_KEYFILE or SCR_ENCRYPTION_KEY.");
        }
    }

    /** @throws KeyRefused if there is no key with which the service may start */
    Keys read() {
        if (file == null) {
            if (demo && !keep && !StringUtils.hasText(environment)) {
                return Keys.create(true);       // what the database holds goes with the process, and so may the key
            }
            if (!StringUtils.hasText(environment)) {
                throw new KeyRefused("The service has no key to encrypt the board's cases with.", HOW_TO_GET_ONE);
            }
            return checked(environment, "the environment");
        }
        if (demo && !Files.exists(file)) {
            return makeOne();
        }
        return checked(content(), "the file " + file);
    }

    boolean isWritable() {
        return file != null;
    }

    /** Puts other versions in the file's place, all at once. */
    void write(Keys keys) {
        try {
            Path beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            writeNew(beside, keys);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyRefused("The key file " + file + " cannot be written.", "Give the service's account the right to write into the file's folder while the "
                + "command runs, or run it where it has that right.");
        }
    }

    /** @throws FileAlreadyExistsException rather than lose a key that is there */
    static void writeNew(Path target, Keys keys) throws IOException {
        FileAttribute<?>[] ownerAlone = target.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)} : new FileAttribute<?>[0];
        Files.createFile(target, ownerAlone);
        Files.writeString(target, keys.inWriting() + System.lineSeparator());
    }

    private Keys makeOne() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Keys keys = Keys.create(true);
            writeNew(file, keys);
            return keys;
        } catch (IOException e) {
            throw new KeyRefused("The demonstration cannot write its key to " + file + ".", "Let it write to that folder, or set scr.data-folder.");
        }
    }

    private String content() {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains)) {
                throw new KeyRefused("Others on this machine may read or change the key file " + file + ".", "Make it the service's alone: chmod 600 " + file
                    + ". If anybody may have read it, change the key with --rotate-key.");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new KeyRefused("There is no key file " + file + ".", HOW_TO_GET_ONE);
        } catch (IOException e) {
            throw new KeyRefused("The key file " + file + " cannot be read.", "Give the service's account, and no other, the right to read it.");
        }
    }

    private Keys checked(String text, String where) {
        Keys keys;
        try {
            keys = Keys.parse(text);
        } catch (IllegalArgumentException e) {
            throw new KeyRefused("What stands in " + where + " is not a key of this service, or not the whole of it.", HOW_TO_GET_ONE);
        }
        if (keys.isDemonstration() && !demo) {
            throw new KeyRefused("The key in " + where + " is one of the demonstration, which is not guarded and must not protect real cases.", HOW_TO_GET_ONE);
        }
        return keys;
    }
}
