package org.lscb.scr.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder that holds the embedded database's files and programs. Locked, so that two services never run on the same files, and open to the
 * account that runs the service alone: the programs are unpacked so that anybody who comes that far could put others in their place.
 */
final class DataFolder implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 20;
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IllegalStateException if another service runs on this folder */
    static DataFolder lock(Path path) throws IOException {
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, OWNER_ALONE);
        }
        FileChannel channel = FileChannel.open(path.resolve("service.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IllegalStateException("Another service is running on the data folder " + path + ". Stop it first, or set scr.data-folder.");
        }
        return new DataFolder(path, channel);
    }

    static DataFolder temporary() throws IOException {
        return new DataFolder(Files.createTempDirectory("scr-"), null);
    }

    Path path() {
        return path;
    }

    boolean isKept() {
        return lock != null;
    }

    /** A service that was killed leaves its database server running, and its files in use. */
    void stopServerLeftBehind() throws IOException {
        Path pidFile = path.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).trim()))
            .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(false));
        if (server.isEmpty()) {
            return;                 // the server itself clears away a file that no process stands behind
        }
        server.get().destroy();
        try {
            server.get().onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("The database server of an earlier run does not stop: process " + server.get().pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database server of an earlier run to stop", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
