package org.lscb.scr.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An upload while it is checked: a file on the disk that is gone when this is closed. */
final class HeldFile implements Bytes, AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private HeldFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
        this.size = channel.size();
    }

    /** What puts the upload at a path; it may move it there. */
    interface Delivery {

        void to(Path path) throws IOException;
    }

    /** @param folder where only the service may read */
    static HeldFile of(Delivery upload, Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "upload", null);
        try {
            upload.to(path);
            return new HeldFile(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long place, byte[] into, int from, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, from, length), place);
    }

    InputStream stream() {
        return stream(0, size);
    }

    void copyTo(OutputStream target) throws IOException {
        stream().transferTo(target);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
